import { z } from 'zod'
import type { Unit } from './units.ts'

/**
 * What a change of the source means for its translations.
 * - `correction`: they stay valid (a typing error was mended).
 * - `update`: they are outdated: shown with a notice, the new source beside them.
 * - `critical`: they are no longer shown, because following them would do harm.
 */
export const changeWeight = z.enum(['correction', 'update', 'critical'])
export type ChangeWeight = z.infer<typeof changeWeight>

export const sourceHash = z.string().regex(/^[0-9a-f]{16}$/u)

/** The published texts of one unit, oldest first: each with its hash and the weight of the step that led to it. */
export const unitHistory = z
  .array(z.object({ hash: sourceHash, weight: changeWeight.optional() }))
  .describe('Hashes of the published source texts of one unit, oldest first; the last one is published now.')
export type UnitHistory = z.infer<typeof unitHistory>

/** The histories of a document's units by unit id. */
export const sourceHistory = z.record(z.string(), unitHistory)
export type SourceHistory = z.infer<typeof sourceHistory>

/** How many published texts of a unit are remembered. A translation of an older one counts as made for no text. */
const REMEMBERED = 100

/** The units whose text differs from the one published last. A unit that was never published is not among them. */
export function changedUnits(history: SourceHistory, units: readonly Unit[]): Unit[] {
  return units.filter((unit) => {
    const published = history[unit.id]?.at(-1)
    return published !== undefined && published.hash !== unit.hash
  })
}

/**
 * The histories after the units are published. Units whose text did not change keep theirs; the histories of units
 * that are gone are kept, so that a block that comes back finds its translations.
 * @param weightOf the weight of each changed unit's step
 */
export function publishUnits(
  history: SourceHistory,
  units: readonly Unit[],
  weightOf: (unit: Unit) => ChangeWeight,
): SourceHistory {
  const next: SourceHistory = { ...history }
  for (const unit of units) {
    const chain = history[unit.id]
    const published = chain?.at(-1)
    if (!chain || !published) next[unit.id] = [{ hash: unit.hash }]
    else if (published.hash !== unit.hash) {
      next[unit.id] = [...chain, { hash: unit.hash, weight: weightOf(unit) }].slice(-REMEMBERED)
    }
  }
  return next
}
