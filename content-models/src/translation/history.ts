import { z } from 'zod'
import type { Unit } from './units.ts'

/**
 * What a change of the source means for its translations.
 * - `correction`: they stay valid (a typing error was fixed).
 * - `update`: they are outdated: shown with a notice, and the new source beside them.
 * - `critical`: they are no longer shown, because following them would do harm.
 */
export const changeWeight = z.enum(['correction', 'update', 'critical'])
export type ChangeWeight = z.infer<typeof changeWeight>

export const sourceHash = z.string().regex(/^[0-9a-f]{16}$/u)

/** A published text: its hash and the weight of the step that led to it. */
const historyStep = z.object({ hash: sourceHash, weight: changeWeight.optional() })

/** The published texts of one unit, oldest first. */
export const unitHistory = z
  .array(historyStep)
  .describe('Hashes of the published source texts of one unit, oldest first; the last one is published now.')
export type UnitHistory = z.infer<typeof unitHistory>

/** The histories of a document's units by unit id. */
export const sourceHistory = z.record(z.string(), unitHistory)
export type SourceHistory = z.infer<typeof sourceHistory>

/**
 * The histories as the CMS keeps them: each step with its text, so that a translator sees what changed, and with the
 * time of its publishing. The snapshot has only `sourceHistory`.
 */
export const keptHistory = z.record(
  z.string(),
  z.array(historyStep.extend({ text: z.string().optional(), at: z.iso.datetime().optional() })),
)
export type KeptHistory = z.infer<typeof keptHistory>

/**
 * How many published texts of a unit are remembered. A translation of an older one counts as made for no known text.
 */
const REMEMBERED = 100

/** The units whose text differs from the one published last. A unit that was never published is not included. */
export function changedUnits(history: SourceHistory, units: readonly Unit[]): Unit[] {
  return units.filter((unit) => {
    const published = history[unit.id]?.at(-1)
    return published !== undefined && published.hash !== unit.hash
  })
}

/**
 * The histories after the units are published. Units whose text did not change keep theirs; the histories of removed
 * units are kept, so that a block that returns finds its translations.
 * @param weightOf the weight of each changed unit's step
 * @param at when they are published (ISO 8601, UTC)
 */
export function publishUnits(
  history: KeptHistory,
  units: readonly Unit[],
  weightOf: (unit: Unit) => ChangeWeight,
  at?: string,
): KeptHistory {
  const next: KeptHistory = { ...history }
  for (const unit of units) {
    const chain = history[unit.id]
    const published = chain?.at(-1)
    const step = { hash: unit.hash, text: unit.source, ...(at === undefined ? {} : { at }) }
    if (!chain || !published) next[unit.id] = [step]
    else if (published.hash !== unit.hash) {
      next[unit.id] = [...chain, { ...step, weight: weightOf(unit) }].slice(-REMEMBERED)
    }
  }
  return next
}
