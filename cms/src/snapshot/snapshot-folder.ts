import { createHash } from 'node:crypto'
import { type Stats, statSync } from 'node:fs'
import { mkdir, readFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { MANIFEST_FILE, documentFile, mediaFile } from '@tienviitta/content-models/snapshot/files'
import {
  type Manifest,
  type ManifestEntry,
  type SnapshotDocument,
  manifest,
} from '@tienviitta/content-models/snapshot/snapshot'
import { validate } from '@tienviitta/content-models/snapshot/validate'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import { parsedJson } from '../files/parsed-json.ts'
import { StagingFolder } from '../files/staging-folder.ts'
import { undefinedIfAbsent } from '../files/undefined-if-absent.ts'

/** A snapshot on disk. Every file is whole at every moment: it is written beside its place and moved into it. */
export class SnapshotFolder {
  readonly directory: string
  private readonly staging: StagingFolder

  private constructor(directory: string, staging: StagingFolder) {
    this.directory = directory
    this.staging = staging
  }

  /**
   * Changes a snapshot. The writer that begins later takes precedence: the one before it can no longer write. What is
   * read from the database during `work` is therefore newer than anything written by another process.
   * @param directory created if it is absent
   * @throws TakenOverError when another process has begun to change it in the meantime; it may be tried again
   */
  static async change<Result>(
    directory: string,
    work: (folder: SnapshotFolder) => Promise<Result>,
  ): Promise<Result> {
    const staging = new StagingFolder(directory)
    await staging.take()
    try {
      return await work(new SnapshotFolder(directory, staging))
    } finally {
      await staging.end()
    }
  }

  /** The table of contents of the existing snapshot; `undefined` when there is none that can be read. */
  async manifest(): Promise<Manifest | undefined> {
    return manifest.safeParse(await this.json(MANIFEST_FILE)).data
  }

  /** The content of a JSON file; `undefined` when there is none, or it is damaged. */
  async json(name: string): Promise<unknown> {
    return parsedJson(await this.read(name))
  }

  /** A text that changes when a file is rewritten; `undefined` when there is no file. */
  look(name: string): string | undefined {
    const found = lookOf(path.join(this.directory, name))
    return found && `${found.size} ${found.mtimeMs} ${found.ino}`
  }

  /** The documents whose files, or whose pictures, are missing or are not those that were written. */
  async damaged(
    entries: readonly ManifestEntry[],
    index: ReadonlyMap<string, { readonly pictures: readonly string[] }>,
  ): Promise<ManifestEntry[]> {
    const found: ManifestEntry[] = []
    for (const entry of entries) {
      const isWhole = (await this.hashOf(documentFile(entry.model, entry.id))) === entry.hash
      const pictures = index.get(entry.id)?.pictures ?? []
      const arePictured = pictures.every((name) => lookOf(path.join(this.directory, mediaFile(name))))
      if (!isWhole || !arePictured) found.push(entry)
    }
    return found
  }

  /** The SHA-256 of a file. A file whose size and time are unchanged since the last look is not read again. */
  private async hashOf(name: string): Promise<string | undefined> {
    const file = path.join(this.directory, name)
    const look = this.look(name)
    if (look === undefined) return undefined
    const known = knownHashes.get(file)
    if (known?.look === look) return known.hash
    const hash = hashOf(await readFile(file))
    knownHashes.set(file, { look, hash })
    return hash
  }

  /** A document as it was written last, if it is still valid, with the text of its file. */
  async document(model: string, id: string): Promise<WrittenDocument | undefined> {
    const text = await this.read(documentFile(model, id))
    return text === undefined ? undefined : writtenDocument(text)
  }

  /**
   * Writes a file unless it holds the text already.
   * @param content the same text as bytes, where these are known
   * @returns what was there, if it was different
   */
  async write(
    name: string,
    text: string,
    content: string | Uint8Array = text,
  ): Promise<Replaced | undefined> {
    const before = await this.read(name)
    if (before === text) return undefined
    const file = path.join(this.directory, name)
    await mkdir(path.dirname(file), { recursive: true })
    await this.staging.write(file, content)
    return { text: before }
  }

  /** Copies a picture into the snapshot unless it is there. @returns whether the source exists */
  async copyPicture(source: string, filename: string): Promise<boolean> {
    const file = path.join(this.directory, mediaFile(filename))
    const from = await stat(source).catch(undefinedIfAbsent)
    if (!from) return false
    const copy = await stat(file).catch(undefinedIfAbsent)
    // A picture may have been replaced by another of the same size under the same name.
    if (copy?.size === from.size && copy.mtimeMs >= from.mtimeMs) return true
    await mkdir(path.dirname(file), { recursive: true })
    await this.staging.copy(source, file)
    return true
  }

  /** Removes every document and picture that is not named. @returns the texts of the removed documents, by name */
  async removeOthers(names: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
    const stale: string[] = []
    for (const folder of ['documents', 'media']) {
      for (const entry of await entriesOf(path.join(this.directory, folder))) {
        const name = `${folder}/${entry.split(path.sep).join('/')}`
        if (!names.has(name)) stale.push(name)
      }
    }
    return this.remove(stale)
  }

  /** Removes files. @returns the texts of those that were documents, by name */
  async remove(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>()
    for (const name of names) {
      const text = name.startsWith('documents/') ? await this.read(name) : undefined
      if (text !== undefined) texts.set(name, text)
      await this.staging.remove(path.join(this.directory, name))
    }
    return texts
  }

  private read(name: string): Promise<string | undefined> {
    return readFile(path.join(this.directory, name), 'utf8').catch(undefinedIfAbsent)
  }
}

/** The same as `fileHash`, many times faster. @param content the text of a file, or its bytes */
export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** What a file held before it was written; no text when there was none. */
export interface Replaced {
  readonly text: string | undefined
}

/** A document with the text of its file. */
export interface WrittenDocument {
  readonly snapshot: SnapshotDocument
  readonly text: string
}

/** The document that a file holds; `undefined` when it is damaged, or not valid any more. */
export function writtenDocument(text: string): WrittenDocument | undefined {
  const content = parsedJson(text)
  if (!isRecord(content)) return undefined
  const { document, history, translations } = content
  const { snapshot } = validate({
    document,
    history,
    translations: Array.isArray(translations) ? translations : [],
  })
  return snapshot && { snapshot, text }
}

/** What the files were like at the last look, by their full path. */
const knownHashes = new Map<string, { look: string; hash: string }>()

/**
 * The status of a file on the disk. A thousand synchronous calls in a row are far faster than through another thread.
 */
const lookOf = (file: string): Stats | undefined => statSync(file, { throwIfNoEntry: false })

async function entriesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(undefinedIfAbsent)
  return (entries ?? [])
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}
