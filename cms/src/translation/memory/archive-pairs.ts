import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { MemoryPair } from '@tienviitta/content-models/translation-memory/memory-index'
import { textHash } from '@tienviitta/content-models/translation/text-hash'
import type { Payload } from 'payload'
import { RowWatch } from '../../database/row-watch.ts'
import { type StoredRow, storedRows } from '../../database/stored-rows.ts'
import { untilWritten } from '../../database/until-written.ts'
import { revisionOf, writeAtRevision } from '../../database/write-at-revision.ts'

/** A pair that is to be kept: its key follows from its language and its source. */
export type PairToKeep = Omit<MemoryPair, 'key'>

/** How many pairs were kept, and how many were left out because a newer one is kept for the same source. */
export interface Archived {
  taken: number
  older: number
}

/** How many pairs are read at a time, and written before others in this process have their turn. */
const BATCH = 250

/**
 * Keeps pairs of a language for good. Only the newest pair of each source is kept; keeping a pair again changes
 * nothing.
 * @param pairs among pairs with the same source and time, the last one counts
 */
export async function archivePairs(
  payload: Payload,
  language: LanguageTag,
  pairs: readonly PairToKeep[],
): Promise<Archived> {
  const now = new Date().toISOString()
  const newest = new Map<string, MemoryPair>()
  for (const pair of pairs) {
    const key = `${language}:${textHash(pair.source)}`
    // A time in the future would keep its pair first for good.
    const at = pair.at > now ? now : pair.at
    if (at >= (newest.get(key)?.at ?? '')) newest.set(key, { ...pair, key, at })
  }
  const result: Archived = { taken: 0, older: pairs.length - newest.size }
  const all = [...newest.values()]
  for (let start = 0; start < all.length; start += BATCH) {
    let left = all.slice(start, start + BATCH)
    await untilWritten(`translation-memory/${language}`, async () => {
      const stored = await storedPairs(payload, left)
      const overtaken: MemoryPair[] = []
      for (const pair of left) {
        const before = stored.get(pair.key)
        if (before && timeOf(before) > pair.at) result.older += 1
        else if (await write(payload, language, pair, before)) result.taken += 1
        else overtaken.push(pair)
      }
      left = overtaken
      return left.length === 0
    })
  }
  return result
}

const timeOf = ({ at }: StoredRow): string => (typeof at === 'string' ? at : '')

async function storedPairs(payload: Payload, pairs: readonly MemoryPair[]): Promise<Map<string, StoredRow>> {
  const rows = await storedRows(payload, 'translation-memory', { key: { in: pairs.map(({ key }) => key) } })
  return new Map(rows.map((row) => [String(row['key']), row]))
}

/** @returns false when another writer has written the pair in the meantime */
async function write(
  payload: Payload,
  language: LanguageTag,
  { key, source, sourceLanguage, value, from, by, at }: MemoryPair,
  before: StoredRow | undefined,
): Promise<boolean> {
  if (before?.['value'] === value && timeOf(before) === at) return true
  const now = new Date().toISOString()
  const data = { language, source, sourceLanguage, value, from, by: by ?? null, at, updatedAt: now }
  const read = before && { id: before.id, revision: revisionOf(before) }
  const row = { collection: 'translation-memory', read, unique: { key } } as const
  const isWritten = await writeAtRevision(payload, row, data)
  RowWatch.noteWriting()
  return isWritten
}
