import { epochAt } from '@tienviitta/content-models/time/instant'
import type { Guide } from '@tienviitta/content-models/models/guide'
import type { QueryContext } from '../incremental/query-context.ts'
import { type LocalizedString, untranslated } from './localized-string.ts'

/** When facts were checked and whether the next check is late. Dates are `YYYY-MM-DD`. */
export interface Review {
  readonly on: string
  readonly dueOn: string
  readonly overdue: boolean
  /** The office or role that checked, as shown to readers. */
  readonly by: LocalizedString
}

/** The date a number of months after another; the last day of the month when the month is too short. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10)
}

/** The review of a page whose facts are checked every few months. */
export function reviewOf(
  context: QueryContext,
  facts: Pick<Guide, 'reviewedOn' | 'reviewIntervalMonths' | 'reviewedBy' | 'sourceLanguage'>,
): Review {
  const dueOn = monthsAfter(facts.reviewedOn, facts.reviewIntervalMonths)
  const due = epochAt(dueOn)
  const overdue = context.clock >= due
  if (!overdue) context.validUntil(due)
  return {
    on: facts.reviewedOn,
    dueOn,
    overdue,
    by: untranslated(context, facts.reviewedBy, facts.sourceLanguage),
  }
}
