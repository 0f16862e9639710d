import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MANIFEST_FILE, documentFile } from '@tienviitta/content-models/snapshot/files'
import { manifest } from '@tienviitta/content-models/snapshot/snapshot'
import { parsedJson } from '@tienviitta/process/parsed-json'
import { undefinedOn } from '@tienviitta/process/undefined-if-absent'
import { type Finding, findingsAbout } from './finding.ts'

/** What the doctor reads from the snapshot. */
export interface SnapshotFacts {
  readonly folder: string
  /** Whether the manifest could be read. */
  readonly manifest: 'read' | 'missing' | 'damaged'
  readonly documents: number
  /** Files that are missing or differ from the manifest. */
  readonly damaged: readonly string[]
}

/** Reads the snapshot in a folder, each document's file by its hash. Nothing is written. */
export async function readSnapshot(folder: string): Promise<SnapshotFacts> {
  const none = { folder, documents: 0, damaged: [] }
  const text = await textOf(join(folder, MANIFEST_FILE))
  if (text === undefined) return { ...none, manifest: 'missing' }
  const read = manifest.safeParse(parsedJson(text))
  if (!read.success) return { ...none, manifest: 'damaged' }
  const damaged: string[] = []
  for (const { model, id, hash } of read.data.documents) {
    const file = documentFile(model, id)
    const content = await textOf(join(folder, file))
    if (content === undefined || createHash('sha256').update(content).digest('hex') !== hash)
      damaged.push(file)
  }
  return { folder, manifest: 'read', documents: read.data.documents.length, damaged }
}

/** What to report about the snapshot. */
export function snapshotFinding({ folder, manifest: state, documents, damaged }: SnapshotFacts): Finding {
  const { well, wrong } = findingsAbout('Snapshot')
  if (state === 'missing')
    return wrong(`there is none in ${folder}: run "npm run publish -- --everything", which writes it.`)
  if (state === 'damaged')
    return wrong(
      `${join(folder, MANIFEST_FILE)} cannot be read: run "npm run publish -- --everything", which rewrites the snapshot.`,
    )
  return damaged.length > 0
    ? wrong(
        `${damaged.length} of its ${documents} files are missing or are not what was written, the first: ${damaged.slice(0, 3).join(', ')}. The next release mends them; "npm run publish" makes one. If it happens again, check the disk.`,
      )
    : well(`${documents} documents, each as it was written.`)
}

const textOf = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch(undefinedOn('ENOENT', 'ENOTDIR'))
