import path from 'node:path'
import {
  MANIFEST_FILE,
  documentFile,
  documentText,
  manifestEntryOf,
  manifestText,
  mediaFile,
} from '@tienviitta/content-models/snapshot/files'
import { type Problem, problemLine } from '@tienviitta/content-models/snapshot/report'
import {
  type ManifestEntry,
  type Settings,
  type SnapshotDocument,
  settings,
} from '@tienviitta/content-models/snapshot/snapshot'
import { validate } from '@tienviitta/content-models/snapshot/validate'
import { MODEL_NAMES, type ModelName } from '@tienviitta/content-models/models/model-name'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import type { Payload } from 'payload'
import { toDocument } from '../document/to-document.ts'
import { FIRST_SETTINGS } from '../settings/site-settings.ts'
import { danglingReferences } from './dangling-references.ts'
import { type PublishedRow, publishedRows, publishedTranslations } from './published-rows.ts'
import { SnapshotFolder } from './snapshot-folder.ts'

/** The report beside the manifest, for people and for the dashboard. */
export const REPORT_FILE = 'report.json'

export interface SnapshotReport {
  /** How many documents the snapshot holds. */
  documents: number
  /** How many files were new or different. */
  written: number
  unchanged: number
  /** How many documents are no longer published. */
  removed: number
  /** What was not published, and why; the last good version stays. */
  keptOut: Problem[]
  /** What was published although something is not quite right. */
  warnings: Problem[]
}

export interface SnapshotTask {
  payload: Payload
  /** The folder of the snapshot. */
  directory: string
  /** Called with a line for each thing kept out. */
  log: (line: string) => void
}

/**
 * Writes what is published, with its published translations, as a snapshot. A document that is not valid is kept out
 * with a report, and its last good version stays; so does the last good version of a translation. The same content
 * gives the same files, byte for byte, whichever database it came from. Files are replaced whole, the manifest last.
 */
export async function writeSnapshot({ payload, directory, log }: SnapshotTask): Promise<SnapshotReport> {
  const folder = new SnapshotFolder(directory)
  const before = await folder.manifest()
  const lastGood = new Set(before?.documents.map(({ model, id }) => documentFile(model, id)))
  const pictures = picturesFolder(payload)
  const entries: ManifestEntry[] = []
  const files = new Set<string>()
  const problems: Problem[] = []
  const published: SnapshotDocument[] = []
  let written = 0

  const add = async (snapshot: SnapshotDocument, text = documentText(snapshot)): Promise<void> => {
    const { document } = snapshot
    const name = documentFile(document.model, document.id)
    if (await folder.write(name, text)) written += 1
    entries.push(manifestEntryOf(snapshot, text))
    files.add(name)
    published.push({ ...snapshot, translations: [] })
    if (document.model !== 'media') return
    for (const { filename } of [document, ...document.sizes]) {
      files.add(mediaFile(filename))
      if (await folder.copyPicture(path.join(pictures, filename), filename)) continue
      problems.push({
        ...about(document),
        severity: 'warning',
        field: 'filename',
        reason: `has no file ${filename}`,
      })
    }
  }

  for (const model of MODEL_NAMES) {
    for await (const rows of publishedRows(payload, model)) {
      const ids = rows.map(({ row, unreadable }) => row?.id ?? unreadable?.id ?? '')
      const translations = await publishedTranslations(payload, ids)
      for (const row of rows) {
        const candidate = candidateOf(model, row, translations)
        problems.push(...candidate.problems)
        const stale = lastGood.has(documentFile(model, candidate.id)) && candidate.problems.length > 0
        const last = stale ? await folder.document(model, candidate.id) : undefined
        if (candidate.snapshot)
          await add(withLastTranslations(candidate.snapshot, candidate.problems, last?.snapshot))
        else if (last) await add(last.snapshot, last.text)
      }
    }
  }

  const ids = new Set(entries.map(({ id }) => id))
  problems.push(...published.flatMap(({ document }) => danglingReferences(document, (id) => ids.has(id))))
  const manifest = manifestText(await siteSettings(payload, before?.settings, problems), entries)
  const keptOut = problems.filter(({ severity }) => severity === 'kept-out')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  await folder.write(REPORT_FILE, `${JSON.stringify({ keptOut, warnings }, null, 1)}\n`)
  await folder.write(MANIFEST_FILE, manifest)
  const removed = await folder.removeOthers(files)
  for (const problem of keptOut) log(`kept out: ${problemLine(problem)}`)
  return {
    documents: entries.length,
    written,
    unchanged: entries.length - written,
    removed,
    keptOut,
    warnings,
  }
}

const about = ({ model, id, slug }: { model: string; id: string; slug: string }) => ({ model, id, slug })

interface Candidate {
  id: string
  snapshot?: SnapshotDocument
  problems: Problem[]
}

function candidateOf(
  model: ModelName,
  { row, unreadable }: PublishedRow,
  translations: ReadonlyMap<string, Record<string, unknown>[]>,
): Candidate {
  if (!row) {
    const { id, reason } = unreadable
    return { id, problems: [{ severity: 'kept-out', model, id, slug: '', field: '', reason }] }
  }
  const { document, problems: lost } = toDocument(model, row)
  const { snapshot, problems } = validate({
    document,
    history: row['history'] ?? {},
    translations: translations.get(row.id) ?? [],
  })
  if (lost.length === 0) return { id: row.id, ...(snapshot ? { snapshot } : {}), problems }
  const slug = typeof row['slug'] === 'string' ? row['slug'] : ''
  const converted = lost.map(({ path: field, message }): Problem => {
    return { severity: 'kept-out', model, id: row.id, slug, field: rowPath(field, row), reason: message }
  })
  const others = problems.filter(({ field }) => !converted.some((problem) => problem.field === field))
  return { id: row.id, problems: [...converted, ...others] }
}

/** The way to a field through row ids, as reports name it. */
function rowPath(keys: readonly PropertyKey[], row: unknown): string {
  let at = row
  return keys
    .map((key) => {
      at = isRecord(at) || Array.isArray(at) ? (at as Record<PropertyKey, unknown>)[key] : undefined
      return typeof key === 'number' && isRecord(at) && typeof at['id'] === 'string' ? at['id'] : String(key)
    })
    .join('.')
}

/** A translation that is not valid any more is shown as it was published last. */
function withLastTranslations(
  snapshot: SnapshotDocument,
  problems: readonly Problem[],
  last: SnapshotDocument | undefined,
): SnapshotDocument {
  const broken = new Set(problems.map(({ language }) => language))
  const kept = (last?.translations ?? []).filter(({ language }) => broken.has(language))
  const own = snapshot.translations.filter(({ language }) => !kept.some((row) => row.language === language))
  return { ...snapshot, translations: [...own, ...kept] }
}

/** The settings of the site; those published last, or the first ones, where they are not valid. */
async function siteSettings(
  payload: Payload,
  last: Settings | undefined,
  problems: Problem[],
): Promise<Settings> {
  const row: unknown = await payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true })
  const filled = Object.entries(isRecord(row) ? row : {}).filter(
    ([, value]) => value !== null && value !== '',
  )
  const read = settings.safeParse({ ...FIRST_SETTINGS, ...Object.fromEntries(filled) })
  if (read.success) return read.data
  for (const issue of read.error.issues) {
    const field = issue.path.map(String).join('.')
    problems.push({
      severity: 'kept-out',
      model: 'settings',
      id: '',
      slug: 'settings',
      field,
      reason: issue.message,
    })
  }
  return last ?? FIRST_SETTINGS
}

function picturesFolder(payload: Payload): string {
  const upload = payload.collections['media']?.config.upload
  if (!upload?.staticDir) throw new Error('The collection “media” has no folder for its files.')
  return path.resolve(upload.staticDir)
}
