import type { SourceHistory } from './history.ts'
import { type Standing, standing } from './standing.ts'
import type { Translation } from './translation.ts'
import type { Unit } from './units.ts'
import { wordCount } from './word-count.ts'

/** How far a document is translated into a language, in units and in words of the source. */
export interface TranslationProgress {
  units: number
  words: number
  /** With a text that is right for the current source. */
  done: number
  doneWords: number
  /** With a text whose source has changed since (updates and critical changes). */
  outdated: number
  outdatedWords: number
  /** Without any text. */
  missing: number
  missingWords: number
  /** How many of the done ones wait for a person's approval. */
  drafts: number
}

/** The texts of a language, as its translators have them: the newest first. */
export interface WorkedText {
  sourceHash: string
  isDraft: boolean
}
export type WorkedTexts = Readonly<Record<string, readonly WorkedText[]>>

/** The standing of a unit: the best one among its texts. `undefined` without a text. */
export function unitStanding(
  history: SourceHistory,
  unit: Unit,
  texts: readonly Pick<WorkedText, 'sourceHash'>[] | undefined,
): Standing | undefined {
  const chain = history[unit.id] ?? [{ hash: unit.hash }]
  const standings = new Set((texts ?? []).map(({ sourceHash }) => standing(chain, sourceHash)))
  return (['valid', 'outdated', 'withdrawn', 'ahead'] as const).find((state) => standings.has(state))
}

/**
 * How far the units are translated, given the existing texts for them. A text made ahead for a draft counts as missing.
 */
export function translationProgress(
  units: readonly Unit[],
  history: SourceHistory,
  texts: WorkedTexts,
  sourceLanguage: Translation['language'],
): TranslationProgress {
  const progress: TranslationProgress = {
    units: 0,
    words: 0,
    done: 0,
    doneWords: 0,
    outdated: 0,
    outdatedWords: 0,
    missing: 0,
    missingWords: 0,
    drafts: 0,
  }
  for (const unit of units) {
    const words = wordCount(unit.source, unit.kind, sourceLanguage)
    progress.units += 1
    progress.words += words
    const state = unitStanding(history, unit, texts[unit.id])
    const part =
      state === 'valid' ? 'done' : state === 'outdated' || state === 'withdrawn' ? 'outdated' : 'missing'
    progress[part] += 1
    progress[`${part}Words`] += words
    const valid = texts[unit.id]?.find((text) => unitStanding(history, unit, [text]) === 'valid')
    if (valid?.isDraft) progress.drafts += 1
  }
  return progress
}
