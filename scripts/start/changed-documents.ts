import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MANIFEST_FILE } from '@tienviitta/content-models/snapshot/files'
import { manifest, type ManifestEntry } from '@tienviitta/content-models/snapshot/snapshot'

/** The documents of a snapshot, by its manifest; none when there is no snapshot yet. */
export async function publishedDocuments(snapshot: string): Promise<ManifestEntry[]> {
  const text = await readFile(join(snapshot, MANIFEST_FILE), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  return text === undefined ? [] : manifest.parse(JSON.parse(text)).documents
}

/** How many documents were added, changed or taken away between two snapshots. */
export function changedDocuments(before: readonly ManifestEntry[], after: readonly ManifestEntry[]): number {
  const hashes = new Map(before.map(({ id, hash }) => [id, hash]))
  const addedOrChanged = after.filter(({ id, hash }) => hashes.get(id) !== hash).length
  const kept = new Set(after.map(({ id }) => id))
  return addedOrChanged + before.filter(({ id }) => !kept.has(id)).length
}
