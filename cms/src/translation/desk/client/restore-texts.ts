import { textDifference } from '@tienviitta/content-models/text-difference/text-difference'
import type { UnitStates } from './merge-desk.ts'
import { type UnitState, confirmed, isUnsent } from './unit-state.ts'
import type { UnsentText } from './unsent-texts.ts'

/**
 * Puts texts that were kept on the device back into their fields, where they wait to be sent. When two pages have kept
 * different texts for a unit, the newest is put in the field and the other beside it as a conflict: neither is lost.
 * @param kept the oldest first
 */
export function restoreTexts(units: UnitStates, kept: readonly UnsentText[]): UnitStates {
  const next: Record<string, UnitState> = { ...units }
  for (const text of kept) {
    const state = next[text.unit]
    if (!state) continue
    if (text.value === state.typed) {
      const isNewSource =
        text.sourceHash === state.unit.sourceHash && state.unit.valueHash !== text.sourceHash
      if (isNewSource) next[text.unit] = confirmed(state)
      continue
    }
    next[text.unit] = {
      ...state,
      typed: text.value,
      basedOn: text.basedOn,
      madeFor: text.sourceHash,
      saving: 'waiting',
      edition: state.edition + 1,
      ...(isUnsent(state) && {
        conflict: {
          unit: text.unit,
          value: state.typed,
          difference: textDifference(state.typed, text.value),
        },
      }),
    }
  }
  return next
}
