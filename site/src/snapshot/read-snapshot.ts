import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST_FILE, documentFile, mediaFile } from '@tienviitta/content-models/snapshot/files'
import { type ManifestEntry, manifest } from '@tienviitta/content-models/snapshot/snapshot'
import { DamagedFileError, type Snapshot, type SnapshotMemory, snapshotFrom } from './snapshot.ts'

/**
 * Opens the snapshot in a folder.
 * @param report is called for each document that is kept out, when that is found
 * @param memory what is known about files of an earlier snapshot
 * @throws Error when there is no manifest or this version of the site cannot read it
 */
export function openSnapshot(
  directory: string,
  report?: (line: string) => void,
  memory?: SnapshotMemory,
): Snapshot {
  const path = join(directory, MANIFEST_FILE)
  const bytes = bytesOf(path)
  if (!bytes) {
    throw new Error(
      `There is no snapshot in ${directory}. Set SNAPSHOT_DIR to a folder with ${MANIFEST_FILE}.`,
    )
  }
  const read = manifest.safeParse(JSON.parse(bytes.toString('utf8')))
  if (!read.success) {
    const reasons = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Error(`${path} cannot be read by this version of the site: ${reasons}`)
  }
  return snapshotFrom({
    manifest: read.data,
    read: (entry) => documentTextIn(directory, entry),
    ...(report && { report }),
    ...(memory && { memory }),
  })
}

function documentTextIn(directory: string, entry: ManifestEntry): string {
  const path = join(directory, documentFile(entry.model, entry.id))
  const bytes = bytesOf(path)
  if (!bytes) throw new DamagedFileError(`the file ${path} is missing: publish the content again`)
  if (hash('sha256', bytes) !== entry.hash) {
    throw new DamagedFileError(
      `the file ${path} is damaged (its hash is not the one in the manifest): publish the content again`,
    )
  }
  return bytes.toString('utf8')
}

/** The bytes of a picture of the snapshot, or nothing when the file is missing. */
export function readMedia(directory: string, filename: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = bytesOf(join(directory, mediaFile(filename)))
  return bytes && new Uint8Array(bytes)
}

/** The bytes of a file, or nothing when there is none. */
function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
