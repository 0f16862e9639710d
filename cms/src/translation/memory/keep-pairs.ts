import type { CollectionBeforeDeleteHook, Payload } from 'payload'
import { type TranslationRow, readRows } from '../store/translation-row.ts'
import { archivePairs } from './archive-pairs.ts'
import { pairsOfRows } from './pairs-of-rows.ts'

/**
 * Keeps what was approved in the translations of a document that is about to be deleted. The document must still be
 * there: some texts know their source only from it.
 */
export const keepPairsOfDocument: CollectionBeforeDeleteHook = async ({ id, req: { payload } }) => {
  const rows = await readRows(payload, [String(id)])
  const pairs = await pairsOfRows(payload, rows)
  for (const row of rows) await archivePairs(payload, row.language, pairs.get(row.id ?? '') ?? [])
}

/**
 * Keeps what readers saw before a translation was published again and what is no longer among its texts: each unit has
 * room for a few only. A text that another one for the same source has replaced is not kept: it was wrong.
 */
export async function keepFallenOut(
  payload: Payload,
  before: TranslationRow,
  after: TranslationRow,
): Promise<void> {
  const units = Object.fromEntries(
    Object.entries(before.units).flatMap(([unit, texts]) => {
      const fallen = texts.filter(
        ({ sourceHash }) => !(after.units[unit] ?? []).some((text) => text.sourceHash === sourceHash),
      )
      return fallen.length > 0 ? [[unit, fallen] as const] : []
    }),
  )
  if (!before.isPublished || Object.keys(units).length === 0) return
  const pairs = await pairsOfRows(payload, [{ ...before, units }])
  await archivePairs(payload, before.language, [...pairs.values()].flat())
}
