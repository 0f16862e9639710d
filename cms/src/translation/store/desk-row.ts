import type { DeskRow } from './desk.ts'
import type { TranslationRow } from './translation-row.ts'
import { unpublishedUnits } from './worked-texts.ts'

/** What the desk says about a translation as a whole. */
export function deskRow(row: TranslationRow, needsReview: boolean): DeskRow {
  const { step, isPublished, work, units, translator = '', reviewer = '', by, at } = row
  const hasUnpublished = !isPublished || unpublishedUnits(work, units).length > 0
  return { step, isPublished, hasUnpublished, needsReview, translator, reviewer, by, at }
}
