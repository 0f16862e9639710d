import type { ChangeWeight } from '@tienviitta/content-models/translation/history'
import type { ChangedUnit } from '../contracts.ts'

/** From the weight with the least effect on translations to the one with the most. */
export const WEIGHTS = ['correction', 'update', 'critical'] as const satisfies readonly ChangeWeight[]
/** The weight of each changed unit, by its id. */
export type Weights = Readonly<Record<string, ChangeWeight>>

/** The changed units that someone has translated: the weight means something only for them. */
export const translatedUnits = (units: readonly ChangedUnit[]): ChangedUnit[] =>
  units.filter(({ languages }) => languages > 0)

/** A weight for every unit: what was chosen before, or else an update. */
export const weightsFor = (units: readonly ChangedUnit[], chosen: Weights): Weights =>
  Object.fromEntries(units.map(({ unit }) => [unit, chosen[unit] ?? 'update']))

/** The weight that all units have; `undefined` when they differ. */
export function sharedWeight(weights: Weights): ChangeWeight | undefined {
  const different = new Set(Object.values(weights))
  return different.size === 1 ? [...different][0] : undefined
}
