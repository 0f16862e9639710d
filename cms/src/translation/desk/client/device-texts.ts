import type { UnitStates } from './merge-desk.ts'
import { type UnitState, editOf, isUnsent } from './unit-state.ts'
import { type TextStorage, type UnsentText, forgetText, keepText, keptTexts } from './unsent-texts.ts'

interface DeviceParts {
  storage: TextStorage | undefined
  name: string
  page: string
  now: () => Date
}

/** The texts that one page keeps on the device, and those that other pages have left there. */
export function deviceTexts({ storage, name, page, now }: DeviceParts) {
  const of = (unit: string): UnsentText[] => keptTexts(storage, name).filter((text) => text.unit === unit)

  /** Keeps the unsent text of a unit and forgets what has arrived. Returns `false` when it cannot be kept. */
  function keep(unit: UnitState): boolean {
    if (isUnsent(unit)) return keepText(storage, name, { ...editOf(unit), page, at: now().toISOString() })
    for (const text of of(unit.unit.id))
      if (text.page === page || text.value === unit.typed) forgetText(storage, name, text)
    return true
  }

  return {
    all: () => keptTexts(storage, name),
    keep,
    /** Takes over the texts that were put back into their fields; the other side of a conflict stays kept. */
    adopt(units: UnitStates): void {
      for (const text of keptTexts(storage, name)) {
        const unit = units[text.unit]
        if (!unit || (isUnsent(unit) && unit.typed !== text.value)) continue
        if (text.page !== page) forgetText(storage, name, text)
        keep(unit)
      }
    },
    /** Forgets what other pages have left of a unit, once the person has decided. */
    forgetOthers(unit: string): void {
      for (const text of of(unit)) if (text.page !== page) forgetText(storage, name, text)
    },
    /** Texts of units that are no longer on the page. */
    orphans: (units: UnitStates) => keptTexts(storage, name).filter(({ unit }) => !(unit in units)),
    forget: (text: UnsentText) => forgetText(storage, name, text),
  }
}
