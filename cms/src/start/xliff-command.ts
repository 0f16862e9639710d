import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isLanguageTag } from '@tienviitta/content-models/languages/registry'
import { isModelName } from '@tienviitta/content-models/models/model'
import { MODEL_NAMES } from '@tienviitta/content-models/models/model-name'
import { type Payload, type PayloadRequest, createLocalReq } from 'payload'
import { collectionOf } from '../database/collection-slugs.ts'
import { storedRows } from '../database/stored-rows.ts'
import { settingsFromEnvironment } from '../config/settings-from-environment.ts'
import { openCms } from './open-cms.ts'
import { sentenceOf } from './sentence-of.ts'
import { siteLanguages } from '../content/settings/site-languages.ts'
import { exportXliff } from '../translation/xliff/server/export-xliff.ts'
import { applyImport, previewImport } from '../translation/xliff/server/import-xliff.ts'
import { reportLines } from '../translation/xliff/server/report-lines.ts'
import { oneXliff, zipOfXliff } from '../translation/xliff/server/xliff-files.ts'

/** What `npm run xliff` has read from the command line. */
type Order =
  | { action: 'export'; model: string; slugs: string[]; languages: string[]; out: string }
  | { action: 'import'; file: string; isDryRun: boolean }

/** Something that the person who typed the command can fix. */
class CommandError extends Error {
  override name = 'CommandError'
}

async function exportFiles(payload: Payload, order: Order & { action: 'export' }): Promise<boolean> {
  const { model, slugs, languages: tags, out } = order
  if (!isModelName(model))
    throw new CommandError(`There is no model “${model}”. There are: ${MODEL_NAMES.join(', ')}.`)
  const collection = collectionOf(model)
  const rows = await storedRows(payload, collection, { slug: { in: slugs } })
  const missing = slugs.find((slug) => !rows.some((row) => row['slug'] === slug))
  if (missing !== undefined) throw new CommandError(`There is no ${model} with the slug “${missing}”.`)
  const all = tags.includes('all') ? await siteLanguages(payload) : tags
  const languages = all.map((tag) => {
    if (isLanguageTag(tag)) return tag
    throw new CommandError(`There is no language “${tag}”.`)
  })
  const documents = rows.map(({ id }) => ({ model, collection, id }))
  const files = await exportXliff(payload, { documents, languages, adminLanguage: 'en' })
  if (files.length === 0)
    throw new CommandError('There is nothing to translate: no texts, or only their own language.')
  await writeFile(out, /\.zip$/iu.test(out) ? zipOfXliff(files) : oneXliff(files))
  for (const { name, file } of files) console.log(`${name}: ${file.units.length} texts`)
  return true
}

/** Whether nothing was refused. */
async function importFile(
  payload: Payload,
  { file, isDryRun }: Order & { action: 'import' },
): Promise<boolean> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new CommandError(
      `The file ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  })
  const req = await englishRequest(payload)
  // Anyone who can start this command owns the database.
  const given = { files: [{ name: path.basename(file), bytes }], mayWrite: () => Promise.resolve(true) }
  const report = await (isDryRun ? previewImport(req, given) : applyImport(req, given))
  for (const line of reportLines(report)) console.log(line)
  return (
    report.refused === 0 &&
    report.refusedFiles.length === 0 &&
    report.documents.every((each) => !each.refused)
  )
}

async function englishRequest(payload: Payload): Promise<PayloadRequest> {
  const req = await createLocalReq({}, payload)
  return Object.assign(req, { i18n: { ...req.i18n, language: 'en' } })
}

async function main(order: Order): Promise<boolean> {
  const payload = await openCms(settingsFromEnvironment(process.env))
  return order.action === 'export' ? exportFiles(payload, order) : importFile(payload, order)
}

try {
  const isComplete = await main(JSON.parse(process.argv[2] ?? '') as Order)
  // An open Payload keeps the process alive.
  process.exit(isComplete ? 0 : 1)
} catch (error) {
  console.error(error instanceof CommandError ? error.message : sentenceOf(error))
  process.exit(1)
}
