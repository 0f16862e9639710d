import {
  type Translation,
  type UnitText,
  type WorkedText,
  type WorkedUnits,
  TEXTS_KEPT,
} from '@tienviitta/content-models/translation/translation'
import { without } from '../../content/document/without.ts'
import type { MadeText } from './desk.ts'

/** Whether a second person must approve a text before readers see it: a machine's always, others where it is set so. */
export const isUnapproved = (text: WorkedText, needsReview: boolean): boolean =>
  text.approvedBy === undefined && (text.origin === 'machine' || needsReview)

/** Who writes, when (ISO 8601, UTC), and the sources of the unit. */
export interface Writing {
  by: string
  /** The account of a person; absent for a machine or an agency. */
  account?: string
  at: string
  sourceOf: (hash: string) => string | undefined
  /** The hash of the source that is published now. */
  current: string | undefined
}

/** The outcome of one text that was sent. `same`: it is there already. */
export type Written =
  | { kind: 'written'; texts: readonly WorkedText[] }
  | { kind: 'same' }
  | { kind: 'conflict'; other: WorkedText }

/**
 * The texts of a unit after an edit. A text for the same source that is neither what the writer began from nor what
 * she wrote is a conflict: nothing is overwritten. An empty value removes the text for that source.
 */
export function writtenTexts(texts: readonly WorkedText[], edit: MadeText, writing: Writing): Written {
  const value = edit.value.trim().normalize('NFC')
  const stored = texts.find(({ sourceHash }) => sourceHash === edit.sourceHash)
  if ((stored?.value ?? '') === value) return { kind: 'same' }
  if (stored && stored.value !== edit.basedOn.trim().normalize('NFC'))
    return { kind: 'conflict', other: stored }
  if (value === '') return { kind: 'written', texts: texts.filter((text) => text !== stored) }
  const source = writing.sourceOf(edit.sourceHash)
  const text: WorkedText = {
    value,
    sourceHash: edit.sourceHash,
    origin: edit.origin ?? 'human',
    ...(source === undefined ? {} : { source }),
    by: writing.by,
    ...(writing.account === undefined ? {} : { account: writing.account }),
    at: writing.at,
  }
  return {
    kind: 'written',
    texts: keptTexts([text, ...texts.filter((other) => other !== stored)], writing.current),
  }
}

/** The newest texts, and always the one for the source that is published now: readers may see it. */
export function keptTexts(texts: readonly WorkedText[], current: string | undefined): WorkedText[] {
  if (texts.length <= TEXTS_KEPT) return [...texts]
  const droppable = texts.findLastIndex(({ sourceHash }) => sourceHash !== current)
  return keptTexts(texts.toSpliced(droppable, 1), current)
}

/** The units after one of them got other texts; a unit without texts is left out. */
export function withUnit(units: WorkedUnits, unit: string, texts: readonly WorkedText[]): WorkedUnits {
  return texts.length === 0 ? without(units, unit) : { ...units, [unit]: [...texts] }
}

/** What readers are given of a text. */
export const publicText = ({ value, sourceHash, origin }: UnitText): UnitText => ({
  value,
  sourceHash,
  origin,
})

/**
 * What readers see after publishing: for each unit, the texts that need no approval or have it. A text that waits for
 * its approval leaves what readers saw of it as it was.
 */
export function publishedUnits(
  work: WorkedUnits,
  before: Translation['units'],
  needsReview: boolean,
): Translation['units'] {
  const units: Translation['units'] = {}
  for (const [id, texts] of Object.entries(work)) {
    const approved = texts.filter((text) => !isUnapproved(text, needsReview) || isShown(before[id], text))
    const waiting = texts.filter((text) => !approved.includes(text))
    const kept = (before[id] ?? []).filter(({ sourceHash }) =>
      waiting.some((text) => text.sourceHash === sourceHash),
    )
    const all = [...approved.map(publicText), ...kept].slice(0, TEXTS_KEPT)
    if (all.length > 0) units[id] = all
  }
  return units
}

/** Whether readers see exactly this text already. */
export const isShown = (shown: readonly UnitText[] | undefined, text: UnitText): boolean =>
  (shown ?? []).some(({ value, sourceHash }) => value === text.value && sourceHash === text.sourceHash)

/** Ids of the units whose work differs from what readers see. */
export const unpublishedUnits = (work: WorkedUnits, units: Translation['units']): string[] =>
  [...new Set([...Object.keys(work), ...Object.keys(units)])].filter((id) => {
    const shown = units[id] ?? []
    const texts = work[id] ?? []
    return texts.length !== shown.length || texts.some((text) => !isShown(shown, text))
  })
