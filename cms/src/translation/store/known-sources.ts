import type { SourceTexts } from './source-units.ts'

/** The source texts of each unit by their hash, the published ones of now and before and those of a draft. */
export function knownSources(...all: readonly SourceTexts[]): Map<string, Map<string, string>> {
  const sources = new Map<string, Map<string, string>>()
  const add = (unit: string, hash: string, text: string): void => {
    const known = sources.get(unit) ?? new Map<string, string>()
    sources.set(unit, known.set(hash, text))
  }
  for (const { units, history } of all) {
    for (const unit of units) add(unit.id, unit.hash, unit.source)
    for (const [unit, steps] of Object.entries(history)) {
      for (const { hash, text } of steps) if (text !== undefined) add(unit, hash, text)
    }
  }
  return sources
}
