import { fieldId } from './target-field.tsx'

/**
 * As parts of the window's height: where the top of a unit is scrolled to, and below which point it has to be scrolled.
 */
const WELL_IN_SIGHT = 0.25
const TOO_LOW = 0.55
/** The height of the bar that stays above the texts (px). */
const BAR = 60

/** Puts the cursor into a unit's field; the page scrolls only when there would be no room for the unit's tools. */
export function focusUnit(unit: string): void {
  const field = document.getElementById(fieldId(unit))
  field?.focus({ preventScroll: true })
  const top = field?.closest('li')?.getBoundingClientRect().top
  if (top === undefined || (top >= BAR && top <= window.innerHeight * TOO_LOW)) return
  window.scrollBy({ top: top - window.innerHeight * WELL_IN_SIGHT, behavior: 'instant' })
}
