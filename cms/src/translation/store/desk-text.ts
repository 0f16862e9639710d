import type { UnitHistory } from '@tienviitta/content-models/translation/history'
import { type Standing, standing } from '@tienviitta/content-models/translation/standing'
import { textDifference } from '@tienviitta/content-models/text-difference/text-difference'
import type { WorkedText } from '@tienviitta/content-models/translation/translation'
import type { DeskText } from './desk.ts'
import { isUnapproved } from './worked-texts.ts'

/** The source that is shown at the desk, and what is known about its unit. */
export interface ShownSource {
  hash: string
  source: string | undefined
  /** The published texts of the unit; absent for one that is in a draft only. */
  history: UnitHistory | undefined
  needsReview: boolean
}

/** What the desk says about a unit: the text for the source that is shown, or else the newest, and its state. */
export function deskText(texts: readonly WorkedText[], shown: ShownSource): DeskText {
  const history = shown.history ?? [{ hash: shown.hash }]
  const text =
    texts.find(({ sourceHash }) => sourceHash === shown.hash) ??
    texts.find(({ sourceHash }) => standing(history, sourceHash) === 'valid') ??
    texts[0]
  if (!text) return { value: '', valueHash: '', state: 'missing' }
  const { value, sourceHash, origin, by, at, approvedBy, approvedAt, source } = text
  const where = sourceHash === shown.hash ? 'valid' : standingBefore(history, sourceHash, shown.hash)
  const isOld = where !== 'valid' && source !== undefined && shown.source !== undefined
  return {
    value,
    valueHash: sourceHash,
    state: where === 'valid' && isUnapproved(text, shown.needsReview) ? 'draft' : where,
    origin,
    by,
    at,
    approvedBy,
    approvedAt,
    ...(isOld ? { translatedSource: source, difference: textDifference(source, shown.source ?? '') } : {}),
  }
}

/** The state of a text for another source; what is right for the published text is outdated beside a draft's. */
function standingBefore(history: UnitHistory, hash: string, shown: string): Standing {
  const where = standing(history, hash)
  return where === 'valid' && history.at(-1)?.hash !== shown ? 'outdated' : where
}
