import type { UnitHistory } from './history.ts'
import type { UnitText } from './translation.ts'

/**
 * The standing of a translated text against the source that is published now.
 * - `valid`: it says what the source says.
 * - `outdated`: the source has been updated since.
 * - `withdrawn`: a critical change came after it; it must not be shown.
 * - `ahead`: it was made for a text that is not published yet (or no longer remembered); it must not be shown yet.
 */
export type Standing = 'valid' | 'outdated' | 'withdrawn' | 'ahead'

/**
 * The standing of a text made for the source with `hash`: only the steps after that source count. A source that returns
 * to an earlier text undoes the steps in between, so they do not count.
 */
export function standing(history: UnitHistory, hash: string): Standing {
  const last = (wanted: string): number => history.findLastIndex((entry) => entry.hash === wanted)
  let position = last(hash)
  if (position < 0) return 'ahead'
  let outdated = false
  for (let next = history[position + 1]; next; next = history[position + 1]) {
    if (next.weight === 'critical') return 'withdrawn'
    if (next.weight !== 'correction') outdated = true
    position = last(next.hash)
  }
  return outdated ? 'outdated' : 'valid'
}

/** Which of a language's texts for a unit to show, if any. A valid one comes before an outdated one. */
export function usableText(
  history: UnitHistory,
  texts: readonly UnitText[] | undefined,
): { text: UnitText; standing: 'valid' | 'outdated' } | undefined {
  let outdated: UnitText | undefined
  for (const text of texts ?? []) {
    const where = standing(history, text.sourceHash)
    if (where === 'valid') return { text, standing: 'valid' }
    if (where === 'outdated') outdated ??= text
  }
  return outdated && { text: outdated, standing: 'outdated' }
}
