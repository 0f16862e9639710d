import { copyFile, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { MANIFEST_FILE, documentFile, mediaFile } from '@tienviitta/content-models/snapshot/files'
import { type Manifest, type SnapshotDocument, manifest } from '@tienviitta/content-models/snapshot/snapshot'
import { validate } from '@tienviitta/content-models/snapshot/validate'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'

/** A snapshot on disk. Every file is whole at every moment: it is written beside its place and moved into it. */
export class SnapshotFolder {
  readonly directory: string

  constructor(directory: string) {
    this.directory = directory
  }

  /** The table of contents of the snapshot that is there; `undefined` when there is none that can be read. */
  async manifest(): Promise<Manifest | undefined> {
    return manifest.safeParse(parsed(await this.read(MANIFEST_FILE))).data
  }

  /** A document as it was written last, if it is still valid, with the text of its file. */
  async document(
    model: string,
    id: string,
  ): Promise<{ snapshot: SnapshotDocument; text: string } | undefined> {
    const text = await this.read(documentFile(model, id))
    const content = parsed(text)
    if (text === undefined || !isRecord(content)) return undefined
    const { document, history, translations } = content
    const { snapshot } = validate({
      document,
      history,
      translations: Array.isArray(translations) ? translations : [],
    })
    return snapshot && { snapshot, text }
  }

  /** Writes a file unless it holds the text already. @returns whether it was written */
  async write(name: string, text: string): Promise<boolean> {
    if ((await this.read(name)) === text) return false
    const file = path.join(this.directory, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(`${file}.new`, text)
    await rename(`${file}.new`, file)
    return true
  }

  /** Copies a picture into the snapshot unless it is there. @returns whether the source exists */
  async copyPicture(source: string, filename: string): Promise<boolean> {
    const file = path.join(this.directory, mediaFile(filename))
    const from = await sizeOf(source)
    if (from === undefined) return false
    if ((await sizeOf(file)) === from) return true
    await mkdir(path.dirname(file), { recursive: true })
    await copyFile(source, `${file}.new`)
    await rename(`${file}.new`, file)
    return true
  }

  /** Removes every document and picture that is not named. @returns how many documents went */
  async removeOthers(names: ReadonlySet<string>): Promise<number> {
    const stale: string[] = []
    for (const folder of ['documents', 'media']) {
      for (const entry of await entriesOf(path.join(this.directory, folder))) {
        const name = `${folder}/${entry.split(path.sep).join('/')}`
        if (!names.has(name)) stale.push(name)
      }
    }
    await Promise.all(stale.map((name) => rm(path.join(this.directory, name), { force: true })))
    return stale.filter((name) => name.endsWith('.json')).length
  }

  private read(name: string): Promise<string | undefined> {
    return ifThere(readFile(path.join(this.directory, name), 'utf8'))
  }
}

const sizeOf = async (file: string): Promise<number | undefined> => (await ifThere(stat(file)))?.size

async function entriesOf(folder: string): Promise<string[]> {
  const entries = (await ifThere(readdir(folder, { recursive: true, withFileTypes: true }))) ?? []
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}

/** The result, or `undefined` when there is no such file. */
async function ifThere<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** The content of JSON, or `undefined` when it is damaged: a snapshot can always be written anew. */
function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
