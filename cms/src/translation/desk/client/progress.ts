import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { RichTextError } from '@tienviitta/content-models/rich-text/rich-text'
import { wordCount } from '@tienviitta/content-models/translation/word-count'
import type { DeskUnit } from '../../store/desk.ts'
import type { UnitStates } from './merge-desk.ts'
import { isFinished } from './unit-state.ts'

/** Words are counted once for each source text; it is the same object as long as the text is the same. */
const counted = new WeakMap<DeskUnit, number>()

/** How far along a translation is: texts and words of the source, finished and in total. */
export function progressOf(units: UnitStates, source: LanguageTag, mayApprove: boolean) {
  const progress = { units: { done: 0, all: 0 }, words: { done: 0, all: 0 } }
  for (const state of Object.values(units)) {
    const words = wordsOf(state.unit, source)
    const isDone = isFinished(state, mayApprove)
    progress.units.all += 1
    progress.words.all += words
    if (!isDone) continue
    progress.units.done += 1
    progress.words.done += words
  }
  return progress
}

function wordsOf(unit: DeskUnit, source: LanguageTag): number {
  const known = counted.get(unit)
  if (known !== undefined) return known
  const words = count(unit, source)
  counted.set(unit, words)
  return words
}

function count(unit: DeskUnit, source: LanguageTag): number {
  try {
    return wordCount(unit.source, unit.kind, source)
  } catch (error) {
    if (error instanceof RichTextError) return wordCount(unit.source, 'text', source)
    throw error
  }
}
