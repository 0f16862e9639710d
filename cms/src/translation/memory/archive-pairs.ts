import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { MemoryPair } from '@tienviitta/content-models/translation-memory/memory-index'
import { textHash } from '@tienviitta/content-models/translation/text-hash'
import type { Payload } from 'payload'
import { withLock } from '../../database/lock.ts'
import { newDocumentId } from '../../database/document-id.ts'
import { RowWatch } from '../../database/row-watch.ts'

/** A pair that is to be kept: its key follows from its language and its source. */
export type PairToKeep = Omit<MemoryPair, 'key'>

/** How many pairs came to be kept, and how many were left out because a newer one is kept for the same source. */
export interface Archived {
  taken: number
  older: number
}

/** How many pairs are written under one lock, so that nobody waits long for it. */
const BATCH = 250

type Stored = Record<string, unknown> & { id: string }

/**
 * Keeps pairs of a language for good. Of one source only the newest is kept; keeping a pair again changes nothing.
 * @param pairs of pairs with the same source and time the last one counts
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
    // A time that is still to come would keep its pair first for ever.
    const at = pair.at > now ? now : pair.at
    if (at >= (newest.get(key)?.at ?? '')) newest.set(key, { ...pair, key, at })
  }
  const result: Archived = { taken: 0, older: pairs.length - newest.size }
  const all = [...newest.values()]
  for (let start = 0; start < all.length; start += BATCH) {
    const batch = all.slice(start, start + BATCH)
    await withLock(payload, `translation-memory/${language}`, async () => {
      const stored = await storedPairs(payload, batch)
      for (const pair of batch) {
        const before = stored.get(pair.key)
        if (before && timeOf(before) > pair.at) result.older += 1
        else {
          result.taken += 1
          await write(payload, language, pair, before)
        }
      }
    })
  }
  return result
}

const timeOf = ({ at }: Stored): string => (typeof at === 'string' ? at : '')

async function storedPairs(payload: Payload, pairs: readonly MemoryPair[]): Promise<Map<string, Stored>> {
  const { docs } = await payload.db.find<Stored>({
    collection: 'translation-memory',
    where: { key: { in: pairs.map(({ key }) => key) } },
    limit: 0,
    pagination: false,
  })
  return new Map(docs.map((row) => [String(row['key']), row]))
}

async function write(
  payload: Payload,
  language: LanguageTag,
  { key, source, sourceLanguage, value, from, by, at }: MemoryPair,
  before: Stored | undefined,
): Promise<void> {
  const now = new Date().toISOString()
  const data = { key, language, source, sourceLanguage, value, from, by: by ?? null, at, updatedAt: now }
  const query = { collection: 'translation-memory', returning: false } as const
  if (!before) {
    await payload.db.create({ ...query, data: { ...data, id: newDocumentId(), createdAt: now } })
  } else if (before['value'] !== value || timeOf(before) !== at) {
    await payload.db.updateOne({ ...query, id: before.id, data })
  }
  RowWatch.noteWriting()
}
