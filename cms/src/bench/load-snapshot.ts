import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type LanguageTag, LANGUAGES } from '@tienviitta/content-models/languages/registry'
import type { Document } from '@tienviitta/content-models/models/model'
import { MANIFEST_FILE, documentFile } from '@tienviitta/content-models/snapshot/files'
import { manifest, snapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { publishUnits } from '@tienviitta/content-models/translation/history'
import { textHash } from '@tienviitta/content-models/translation/text-hash'
import type { Translation, WorkedUnits } from '@tienviitta/content-models/translation/translation'
import { unitsOf } from '@tienviitta/content-models/translation/units'
import type { Payload } from 'payload'
import { collectionOf } from '../database/collection-slugs.ts'
import { settingsFromEnvironment } from '../config/settings-from-environment.ts'
import { toRow } from '../content/document/to-row.ts'
import { GIVEN_HISTORY } from '../content/document/publish-document.ts'
import { QUIET } from '../publishing/requests/request-publishing.ts'
import { openCms } from '../start/open-cms.ts'
import { coverageRows, markCoverage } from '../translation/coverage/server/coverage-rows.ts'
import { emptyRow, writeRow } from '../translation/store/translation-row.ts'
import { publishedUnits } from '../translation/store/worked-texts.ts'

/**
 * One in this many source texts has changed, and in every second language the translation is still of the earlier text.
 */
const CHANGED_EVERY = 20

const before = (source: string): string => `${source} ennen`
const hasChanged = (index: number): boolean => index % CHANGED_EVERY === 3

const context = { [QUIET]: true }

/** Publishes the documents of a made-up snapshot in an empty CMS, with translations into the first `count` languages. */
async function loadSnapshot(payload: Payload, folder: string, count: number): Promise<void> {
  const text = await readFile(path.join(folder, MANIFEST_FILE), 'utf8')
  const { documents } = manifest.parse(JSON.parse(text))
  const languages = new Set<LanguageTag>(
    LANGUAGES.map(({ tag }) => tag)
      .filter((tag) => tag !== 'fi')
      .slice(0, count),
  )
  // Documents refer to each other: each one is created before any is filled.
  for (const { model, id } of documents) {
    await payload.create({ collection: collectionOf(model), data: { id }, draft: true, context })
  }
  for (const [index, { model, id }] of documents.entries()) {
    const file = JSON.parse(await readFile(path.join(folder, documentFile(model, id)), 'utf8')) as unknown
    const { document, translations } = snapshotDocument.parse(file)
    await loadDocument(
      payload,
      document,
      translations.filter(({ language }) => languages.has(language)),
    )
    if (index % 100 === 99) console.log(`${index + 1} of ${documents.length} documents`)
  }
  await coverageRows(payload)
}

async function loadDocument(
  payload: Payload,
  given: Document,
  translations: readonly Translation[],
): Promise<void> {
  const document = withOwnRowIds(given)
  const { model, id } = document
  const collection = collectionOf(model)
  const units = unitsOf(document)
  const earlier = units.map((unit, index) =>
    hasChanged(index) ? { ...unit, source: before(unit.source), hash: textHash(before(unit.source)) } : unit,
  )
  await payload.update({
    collection,
    id,
    data: { ...toRow(document), _status: 'published' },
    context: { ...context, [GIVEN_HISTORY]: publishUnits({}, earlier, () => 'update') },
  })
  const names = unitsOf(given).map((unit) => unit.id)
  for (const { language, units: texts } of translations) {
    const work: WorkedUnits = {}
    for (const [index, { id: unit, hash, source }] of units.entries()) {
      const value = texts[names[index] ?? '']?.[0]?.value
      if (value === undefined) continue
      const isOld = hasChanged(index) && language.charCodeAt(0) % 2 === 1
      const made = isOld ? before(source) : source
      work[unit] = [{ value, sourceHash: isOld ? textHash(made) : hash, origin: 'human', source: made }]
    }
    const row = emptyRow({ model, id, collection }, language)
    const state = { step: 'published', isPublished: true } as const
    await writeRow(payload, { ...row, ...state, work, units: publishedUnits(work, {}, false) })
  }
  await markCoverage(payload, { model, id })
}

/** On SQLite, ids of rows outside blocks are unique among all documents. */
function withOwnRowIds(document: Document): Document {
  const owned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((row: unknown) => named(owned(row)))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, owned(inner)]))
  }
  const named = (row: unknown): unknown =>
    typeof row === 'object' && row !== null && 'id' in row
      ? { ...row, id: `${String(row.id)}-${document.id}` }
      : row
  const entries = Object.entries(document).map(
    ([key, value]) => [key, key === 'body' ? value : owned(value)] as const,
  )
  return Object.fromEntries(entries) as unknown as Document
}

const { values } = parseArgs({
  options: {
    snapshot: { type: 'string' },
    languages: { type: 'string' },
    email: { type: 'string' },
    password: { type: 'string' },
  },
})
const { snapshot, languages, email, password } = values
if (snapshot === undefined || email === undefined || password === undefined) {
  throw new TypeError(
    'node cms/src/bench/load-snapshot.ts --snapshot DIR --languages N --email E --password P',
  )
}
const payload = await openCms(settingsFromEnvironment(process.env))
await loadSnapshot(payload, snapshot, Number(languages ?? LANGUAGES.length))
await payload.create({ collection: 'users', data: { name: 'Bench', email, password, roles: ['admin'] } })
process.exit(0)
