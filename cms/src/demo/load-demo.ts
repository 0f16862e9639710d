import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Document } from '@tienviitta/content-models/models/model'
import { type LanguageTag, isLanguageTag } from '@tienviitta/content-models/languages/registry'
import { type KeptHistory, publishUnits } from '@tienviitta/content-models/translation/history'
import { textHash } from '@tienviitta/content-models/translation/text-hash'
import type { WorkedUnits } from '@tienviitta/content-models/translation/translation'
import type { Payload } from 'payload'
import { collectionOf } from '../database/collection-slugs.ts'
import { toRow } from '../content/document/to-row.ts'
import { GIVEN_HISTORY } from '../content/document/publish-document.ts'
import { QUIET } from '../publishing/requests/request-publishing.ts'
import { FIRST_SETTINGS } from '../content/settings/site-settings.ts'
import { markCoverage } from '../translation/coverage/server/coverage-rows.ts'
import { emptyRow, writeRow } from '../translation/store/translation-row.ts'
import { publishedUnits } from '../translation/store/worked-texts.ts'
import { DEMO_FOLDER, type DemoDocument, readDemo } from './read-demo.ts'

export interface DemoLoading {
  payload: Payload
  /** Called with a line of progress. */
  log: (line: string) => void
  folder?: string
}

const context = { [QUIET]: true }

/** Who translated the demo content, as readers are told. */
const DEMO_TRANSLATOR = 'Tienviitta (demo)'

/**
 * Loads the demo content into an empty database, published, through the same hooks as an editor's saving.
 * @throws Error that says what is wrong in the demo files
 */
export async function loadDemo({ payload, log, folder = DEMO_FOLDER }: DemoLoading): Promise<void> {
  const { documents, problems } = await readDemo(folder)
  if (problems.length > 0) throw new Error(`The demo content has mistakes:\n${problems.join('\n')}`)
  // Documents refer to each other in cycles: each one is created first and filled afterwards.
  for (const { document } of documents) {
    if (document.model === 'media') continue
    await payload.create({
      collection: collectionOf(document.model),
      data: { id: document.id },
      draft: true,
      context,
    })
  }
  const isPicture = ({ document }: DemoDocument): boolean => document.model === 'media'
  const picturesFirst = [...documents.filter(isPicture), ...documents.filter((demo) => !isPicture(demo))]
  let rows = 0
  for (const [index, demo] of picturesFirst.entries()) {
    await loadDocument(payload, demo, folder)
    rows += await loadTranslations(payload, demo)
    if (index % 25 === 24) log(`demo content: ${index + 1} of ${documents.length} documents`)
  }
  await payload.updateGlobal({ slug: 'settings', data: { ...FIRST_SETTINGS, demo: true }, context })
  log(`demo content: ${documents.length} documents, ${rows} translations`)
}

async function loadDocument(payload: Payload, demo: DemoDocument, folder: string): Promise<void> {
  const { document, changes, file } = demo
  const collection = collectionOf(document.model)
  const data = toRow(document)
  if (document.model === 'media') {
    if (file === undefined) throw new Error(`The demo picture “${document.slug}” has no file.`)
    const upload = await picture(path.join(folder, 'media', file))
    // The pictures of an earlier database may still be in the folder; the names must stay the same.
    await payload.create({ collection, data, file: upload, overwriteExistingFiles: true, context })
  } else {
    const published = { ...data, _status: 'published' }
    const withHistory = changes.length === 0 ? context : { ...context, [GIVEN_HISTORY]: historyOf(demo) }
    await payload.update({ collection, id: document.id, data: published, context: withHistory })
  }
}

async function picture(file: string) {
  const data = await readFile(file)
  return { data, name: path.basename(file), mimetype: 'image/png', size: data.byteLength }
}

/** The history of a document that was first published with the earlier texts. */
function historyOf({ units, changes }: DemoDocument): KeptHistory {
  const earlier = units.map((unit) => {
    const change = changes.find(({ unitId }) => unitId === unit.id)
    return change ? { ...unit, source: change.before, hash: textHash(change.before) } : unit
  })
  const first = publishUnits({}, earlier, () => 'update')
  return publishUnits(
    first,
    units,
    ({ id }) => changes.find(({ unitId }) => unitId === id)?.weight ?? 'update',
  )
}

async function loadTranslations(payload: Payload, demo: DemoDocument): Promise<number> {
  const { document, translations } = demo
  let rows = 0
  for (const [language, texts] of Object.entries(translations)) {
    if (!isLanguageTag(language) || language === document.sourceLanguage) continue
    const units = unitsFor(demo, language, texts)
    if (Object.keys(units).length === 0) continue
    rows += 1
    const { model, id } = document
    const row = emptyRow({ model, id, collection: collectionOf(model) }, language)
    const shown = publishedUnits(units, {}, false)
    const published = { step: 'published', isPublished: true, translator: DEMO_TRANSLATOR } as const
    await writeRow(payload, { ...row, ...published, units: shown, work: units })
  }
  if (rows > 0) await markCoverage(payload, document)
  return rows
}

function unitsFor(demo: DemoDocument, language: LanguageTag, texts: Record<string, string>): WorkedUnits {
  const units: WorkedUnits = {}
  const gap = demo.gaps[language] ?? []
  for (const { id, hash, source } of demo.units) {
    const value = texts[id]
    if (value === undefined || gap === 'all' || gap.includes(id)) continue
    const before = demo.changes.find(
      ({ unitId, stillBefore }) => unitId === id && stillBefore.includes(language),
    )
    units[id] = [
      before
        ? { value, sourceHash: textHash(before.before), origin: 'human', source: before.before }
        : { value, sourceHash: hash, origin: 'human', source },
    ]
  }
  return units
}

/** Whether there is no document yet. */
export async function isEmptyDatabase(
  payload: Payload,
  models: readonly Document['model'][],
): Promise<boolean> {
  const counts = await Promise.all(models.map((model) => payload.count({ collection: collectionOf(model) })))
  return counts.every(({ totalDocs }) => totalDocs === 0)
}
