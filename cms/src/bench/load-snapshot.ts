import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import { type LanguageTag, LANGUAGES } from '@tienviitta/content-models/languages/registry'
import { MANIFEST_FILE, documentFile } from '@tienviitta/content-models/snapshot/files'
import { type ManifestEntry, manifest, snapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import type { Payload } from 'payload'
import { settingsFromEnvironment } from '../config/settings-from-environment.ts'
import { openCms } from '../start/open-cms.ts'
import { type FilledDocument, fillRows } from './fill-rows.ts'
import { historyOf, unitsToFill, workedRow } from './synthetic-work.ts'

/** How many documents are written at a time. */
const BATCH = 50

/** Publishes the documents of a made-up snapshot in an empty CMS, with translations into the first `count` languages. */
async function loadSnapshot(payload: Payload, folder: string, count: number): Promise<void> {
  const text = await readFile(path.join(folder, MANIFEST_FILE), 'utf8')
  const { documents } = manifest.parse(JSON.parse(text))
  const languages = new Set<LanguageTag>(
    LANGUAGES.map(({ tag }) => tag)
      .filter((tag) => tag !== 'fi')
      .slice(0, count),
  )
  const { drizzle } = payload.db as unknown as SQLiteAdapter
  // Documents refer to each other in cycles: whether all of them are there is checked at the end.
  await drizzle.run(sql`PRAGMA foreign_keys = OFF`)
  for (let start = 0; start < documents.length; start += BATCH) {
    const now = new Date().toISOString()
    const batch = documents.slice(start, start + BATCH)
    const filled = await Promise.all(batch.map((entry) => readDocument(folder, entry, languages, now)))
    await fillRows(payload, filled, now)
    if (start % 500 === 450) console.log(`${start + BATCH} of ${documents.length} documents`)
  }
  await drizzle.run(sql`PRAGMA foreign_keys = ON`)
  const { rows } = await drizzle.run(sql`PRAGMA foreign_key_check`)
  if (rows.length > 0) throw new Error(`${rows.length} references lead to nothing.`)
}

async function readDocument(
  folder: string,
  { model, id }: ManifestEntry,
  languages: ReadonlySet<LanguageTag>,
  now: string,
): Promise<FilledDocument> {
  const file = JSON.parse(await readFile(path.join(folder, documentFile(model, id)), 'utf8')) as unknown
  const { document: given, translations } = snapshotDocument.parse(file)
  const { document, units, names } = unitsToFill(given)
  const rows = translations
    .filter(({ language }) => languages.has(language))
    .map((translation) => workedRow(document, units, names, translation))
  return { document, history: historyOf(units, now), translations: rows }
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
