import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Payload } from 'payload'
import { inBatches } from '../../database/in-batches.ts'
import { type ShortRow, shortRows } from '../../database/short-rows.ts'
import { storedRows } from '../../database/stored-rows.ts'
import { rememberPairs } from '../store/memory-pairs.ts'
import { type PairTimes, pairTimes } from '../store/pair-times.ts'
import { rowOf } from '../store/translation-row.ts'

/** What is known of a published translation. */
export interface KnownPairs {
  /** `<model>/<id>` */
  readonly document: string
  readonly times: PairTimes
}

/** How many whole translations are read at a time. */
const BATCH = 200

/**
 * What is known of translations. Where that is missing or older than the translation, the translation is read, and what
 * follows from it is stored.
 * @param changed ids of translations of the language, with the time when each was changed last
 */
export async function knownPairs(
  payload: Payload,
  language: LanguageTag,
  changed: ReadonlyMap<string, string>,
): Promise<Map<string, KnownPairs>> {
  const known = new Map<string, KnownPairs>()
  const ids = [...changed.keys()]
  const stored =
    ids.length > BATCH
      ? await shortRows(payload, 'memory-pairs', { equals: { language } }, ['of', 'document', 'pairs'])
      : await storedRows<ShortRow<'of' | 'document' | 'pairs'>>(payload, 'memory-pairs', { id: { in: ids } })
  for (const row of stored) if (row.of === changed.get(row.id)) known.set(row.id, pairsOf(row))
  const unknown = ids.filter((id) => !known.has(id))
  for (const some of inBatches(unknown, BATCH)) {
    for (const stored of await storedRows(payload, 'translations', { id: { in: some } }, { sort: 'id' })) {
      const row = rowOf(stored)
      if (!row) continue
      const document = `${row.document.model}/${row.document.id}`
      known.set(stored.id, { document, times: pairTimes(row) })
      await rememberPairs(payload, { ...row, id: stored.id }, String(stored['updatedAt']))
    }
  }
  return known
}

/** Forgets translations that are gone. */
export async function forgetPairs(payload: Payload, ids: readonly string[]): Promise<void> {
  for (const some of inBatches(ids, BATCH)) {
    await payload.db.deleteMany({ collection: 'memory-pairs', where: { id: { in: some } } })
  }
}

function pairsOf({ document, pairs }: ShortRow<'document' | 'pairs'>): KnownPairs {
  return { document: String(document), times: (pairs ?? {}) as PairTimes }
}
