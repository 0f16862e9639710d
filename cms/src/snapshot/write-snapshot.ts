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
import type { ManifestEntry, Settings, SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { MODEL_NAMES, type ModelName } from '@tienviitta/content-models/models/model-name'
import type { Payload } from 'payload'
import { type Candidate, candidateOf, withLastTranslations } from './candidate.ts'
import { countPublished, publishedRow, publishedRows, publishedTranslations } from './published-rows.ts'
import { referencesOf } from './references.ts'
import { type Replaced, SnapshotFolder, hashOf, writtenDocument } from './snapshot-folder.ts'
import {
  INDEX_FILE,
  type IndexedDocument,
  type SnapshotIndex,
  entriesOf,
  indexText,
  problemsOf,
  readIndex,
} from './snapshot-index.ts'
import { snapshotSettings } from './snapshot-settings.ts'

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
  /** The documents that have changed, with what was there before; none when they are too many to be put back. */
  replaced: readonly ReplacedDocument[]
}

/** A document that was rewritten or removed, and the text of its file before; none when it was not there. */
export interface ReplacedDocument extends DocumentKey, Replaced {}

/** More documents than this change together when all content changes its form, not when someone publishes. */
const MOST_PUT_BACK = 200

export interface SnapshotTask {
  payload: Payload
  /** The folder of the snapshot. */
  directory: string
  /** Called with a line for each thing kept out. */
  log: (line: string) => void
  /** Called while the whole snapshot is written, with how many of the documents have been. */
  progress?: (done: number, total: number) => void
}

/** A document by its model and id. */
export interface DocumentKey {
  readonly model: ModelName
  readonly id: string
}

/**
 * Writes what is published, with its published translations, as a snapshot. A document that is not valid is kept out
 * with a report, and its last good version stays; so does the last good version of a translation. The same content
 * gives the same files, byte for byte, whichever database it came from. Files are replaced whole,
 * the manifest after what it names.
 * @throws TakenOverError when another process begins to write to the folder in the meantime
 */
export async function writeSnapshot(task: SnapshotTask): Promise<SnapshotReport> {
  return SnapshotFolder.change(task.directory, (folder) => writeAll(task, folder))
}

async function writeAll(task: SnapshotTask, folder: SnapshotFolder): Promise<SnapshotReport> {
  const writer = new DocumentWriter(
    task.payload,
    folder,
    hashesOf((await folder.manifest())?.documents ?? []),
  )
  const total = await countPublished(task.payload)
  let done = 0
  for (const model of MODEL_NAMES) {
    for await (const rows of publishedRows(task.payload, model)) {
      const ids = rows.map(({ row, unreadable }) => row?.id ?? unreadable?.id ?? '')
      const translations = await publishedTranslations(task.payload, ids)
      for (const row of rows)
        await writer.write(model, candidateOf(model, row, translations.get(row.row?.id ?? '') ?? []))
      done += rows.length
      // Something may have been published meanwhile.
      task.progress?.(done, Math.max(done, total))
    }
  }
  return finish(task, folder, writer)
}

/**
 * Brings a snapshot up to date where documents have changed: the cost is that of these documents, and the files are
 * those that `writeSnapshot` would write. Files of others that are missing or damaged are rewritten as well; where
 * there is no snapshot yet, all of it is written.
 * @param changed documents that were published, unpublished, translated or deleted
 * @throws TakenOverError when another process begins to write to the folder in the meantime
 */
export async function updateSnapshot(
  task: SnapshotTask,
  changed: readonly DocumentKey[],
): Promise<SnapshotReport> {
  return SnapshotFolder.change(task.directory, async (folder) => {
    const before = await indexOf(folder)
    return before ? update(task, folder, before, changed) : writeAll(task, folder)
  })
}

async function update(
  task: SnapshotTask,
  folder: SnapshotFolder,
  before: SnapshotIndex,
  changed: readonly DocumentKey[],
): Promise<SnapshotReport> {
  const damaged = await folder.damaged(entriesOf(before), before)
  const writer = new DocumentWriter(task.payload, folder, hashesOf(entriesOf(before)), before)
  const bring = async (keys: readonly DocumentKey[]): Promise<DocumentKey[]> => {
    const gone: DocumentKey[] = []
    if (keys.length === 0) return gone
    const translations = await publishedTranslations(
      task.payload,
      keys.map(({ id }) => id),
    )
    for (const key of keys) {
      const { model, id } = key
      const row = await publishedRow(task.payload, model, id)
      if (row) await writer.write(model, candidateOf(model, row, translations.get(id) ?? []))
      else if (writer.index.delete(id)) gone.push(key)
    }
    return gone
  }
  const keys = new Map([...changed, ...damaged].map((key) => [key.id, key]))
  const gone = await bring([...keys.values()])
  // A database may have removed the references to a deleted document from other rows.
  await bring(referringTo(writer.index, gone).filter(({ id }) => !keys.has(id)))
  return finish(task, folder, writer, before)
}

/**
 * Puts documents back as they were before a snapshot was written: what a check of the release has refused must not keep
 * others from publishing. They stay that way until they are published again, or the whole snapshot is written.
 * @param replaced as reported when the snapshot was written
 * @throws TakenOverError when another process begins to write to the folder in the meantime
 */
export async function putBack(task: SnapshotTask, replaced: readonly ReplacedDocument[]): Promise<void> {
  await SnapshotFolder.change(task.directory, async (folder) => {
    const before = await indexOf(folder)
    if (!before) return
    const writer = new DocumentWriter(task.payload, folder, new Map(), before)
    for (const { id, text } of replaced) {
      const last = text === undefined ? undefined : writtenDocument(text)
      // If the earlier text is no longer valid, what is there now stays.
      if (last) await writer.add(last.snapshot, [], last.text)
      else if (text === undefined) writer.index.delete(id)
    }
    await finish(task, folder, writer, before)
  })
}

/** Indexes that this process has written, by folder, and what index and manifest looked like on the disk then. */
const ownIndexes = new Map<string, { readonly look: string; readonly index: SnapshotIndex }>()

const lookAt = (folder: SnapshotFolder): string =>
  [INDEX_FILE, MANIFEST_FILE].map((name) => folder.look(name) ?? '').join(', ')

/** The index of a snapshot; `undefined` when it or the manifest cannot be read. */
async function indexOf(folder: SnapshotFolder): Promise<SnapshotIndex | undefined> {
  const own = ownIndexes.get(folder.directory)
  if (own?.look === lookAt(folder)) return own.index
  const index = readIndex(await folder.json(INDEX_FILE))
  return (await folder.manifest()) && index
}

/** The documents that refer to one of others. */
function referringTo(index: SnapshotIndex, others: readonly DocumentKey[]): DocumentKey[] {
  const ids = new Set(others.map(({ id }) => id))
  if (ids.size === 0) return []
  return [...index].flatMap(([id, { model, references }]) =>
    references.some((reference) => ids.has(reference.id)) ? [{ model, id }] : [],
  )
}

/** Puts single documents into a snapshot. */
class DocumentWriter {
  /** How many files were new or different. */
  written = 0
  /** The documents that are new or different, except those whose files were damaged. */
  readonly replaced: ReplacedDocument[] = []
  readonly payload: Payload
  readonly folder: SnapshotFolder
  /** The hashes of the documents that the folder held, by the names of their files. */
  readonly lastGood: ReadonlyMap<string, string>
  /** What is to be remembered of all documents. */
  readonly index: Map<string, IndexedDocument>

  constructor(
    payload: Payload,
    folder: SnapshotFolder,
    lastGood: ReadonlyMap<string, string>,
    before: SnapshotIndex = new Map(),
  ) {
    this.payload = payload
    this.folder = folder
    this.lastGood = lastGood
    this.index = new Map(before)
  }

  /** Writes a candidate, or keeps its last good version. */
  async write(model: ModelName, candidate: Candidate): Promise<void> {
    const { id, slug, problems } = candidate
    const isStale = problems.length > 0 && this.lastGood.has(documentFile(model, id))
    const last = isStale ? await this.folder.document(model, id) : undefined
    if (candidate.snapshot)
      await this.add(withLastTranslations(candidate.snapshot, problems, last?.snapshot), problems)
    else if (last) await this.add(last.snapshot, problems, last.text)
    else this.index.set(id, { model, slug, references: [], problems, pictures: [] })
  }

  /** Whether a file held what had been written; an absent file is as it should be when nothing had been written. */
  private wasGood(name: string, { text }: Replaced): boolean {
    return this.lastGood.get(name) === (text === undefined ? undefined : hashOf(text))
  }

  /** Writes a document that is valid. */
  async add(
    snapshot: SnapshotDocument,
    problems: readonly Problem[],
    text = documentText(snapshot),
  ): Promise<void> {
    const { document } = snapshot
    const { model, id, slug } = document
    const bytes = Buffer.from(text)
    const before = await this.folder.write(documentFile(model, id), text, bytes)
    if (before) this.written += 1
    if (before && this.wasGood(documentFile(model, id), before)) this.replaced.push({ model, id, ...before })
    const names = document.model === 'media' ? [document, ...document.sizes].map((file) => file.filename) : []
    const missing: Problem[] = []
    for (const filename of names) {
      if (await this.folder.copyPicture(path.join(picturesFolder(this.payload), filename), filename)) continue
      const reason = `has no file ${filename}`
      missing.push({ severity: 'warning', model, id, slug, field: 'filename', reason })
    }
    this.index.set(id, {
      model,
      slug,
      entry: manifestEntryOf(snapshot, text, hashOf(bytes)),
      references: referencesOf(document),
      problems: [...problems, ...missing],
      pictures: names,
    })
  }
}

/**
 * Writes what concerns all documents: report and manifest. Then files that the manifest no longer names are removed.
 * The index comes last: after a crash before that, the next update finds every difference, and does it again.
 * @param before the documents that the folder held; without them, everything else in it is removed
 */
async function finish(
  { payload, log }: SnapshotTask,
  folder: SnapshotFolder,
  { index, written, replaced: changed }: DocumentWriter,
  before?: SnapshotIndex,
): Promise<SnapshotReport> {
  const last = async (): Promise<Settings | undefined> => (await folder.manifest())?.settings
  const { settings, problems: ofSettings } = await snapshotSettings(payload, last)
  const problems = [...problemsOf(index), ...ofSettings]
  const keptOut = problems.filter(({ severity }) => severity === 'kept-out')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  const entries = entriesOf(index)
  await folder.write(REPORT_FILE, `${JSON.stringify({ keptOut, warnings }, null, 1)}\n`)
  await folder.write(MANIFEST_FILE, manifestText(settings, entries))
  const kept = filesOf(index)
  const removed = before
    ? await folder.remove([...filesOf(before)].filter((name) => !kept.has(name)))
    : await folder.removeOthers(kept)
  await folder.write(INDEX_FILE, indexText(index))
  ownIndexes.set(folder.directory, { look: lookAt(folder), index })
  for (const problem of keptOut) log(`kept out: ${problemLine(problem)}`)
  const gone = [...removed.values()].flatMap((text): ReplacedDocument[] => {
    const document = writtenDocument(text)?.snapshot.document
    return document ? [{ model: document.model, id: document.id, text }] : []
  })
  const replaced = [...changed, ...gone]
  return {
    documents: entries.length,
    written,
    unchanged: entries.length - written,
    removed: removed.size,
    keptOut,
    warnings,
    replaced: replaced.length > MOST_PUT_BACK ? [] : replaced,
  }
}

const fileOf = ({ model, id }: DocumentKey): string => documentFile(model, id)

const hashesOf = (entries: readonly ManifestEntry[]): Map<string, string> =>
  new Map(entries.map((entry) => [fileOf(entry), entry.hash]))

/** The documents and pictures of a snapshot. */
function filesOf(index: SnapshotIndex): Set<string> {
  const documents = entriesOf(index).map(fileOf)
  const pictures = [...index.values()].flatMap((document) => document.pictures.map(mediaFile))
  return new Set([...documents, ...pictures])
}

function picturesFolder(payload: Payload): string {
  const upload = payload.collections['media']?.config.upload
  if (!upload?.staticDir) throw new Error('The collection “media” has no folder for its files.')
  return path.resolve(upload.staticDir)
}
