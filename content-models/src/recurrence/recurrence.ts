import { z } from 'zod'
import { date, reportAt, rowId } from '../fields/field.ts'
import { localDateTime, weekday, weekdayOf } from '../time/calendar.ts'
import { lineWords } from '../fields/words.ts'

/** A date of the series on which nothing takes place and nothing is announced. */
const exceptionRow = z
  .object({
    id: rowId.describe('Names the row, wherever it is moved.'),
    date: date.describe('The date that is left out.'),
  })
  .describe('A date that does not belong to the series, for example a holiday.')

/** A date of the series that takes place at another time. */
const movedRow = z
  .object({
    id: rowId.describe('Names the row, wherever it is moved.'),
    date: date.describe('The date it would have been on.'),
    start: localDateTime.describe('When it starts instead.'),
    end: localDateTime
      .optional()
      .describe('When it ends instead. If not given, it lasts as long as the others.'),
  })
  .refine((row) => row.end === undefined || row.end >= row.start, {
    path: ['end'],
    error: 'The end is before the start.',
  })
  .describe('A date of the series that has been moved.')

/** A date of the series that was announced and does not take place; readers are informed. */
const cancelledRow = z
  .object({
    id: rowId.describe('Names the row, wherever it is moved.'),
    date: date.describe('The date that is cancelled.'),
    reason: lineWords('Why it is cancelled, in a few words that readers see.').optional(),
  })
  .describe('A date of the series that is cancelled and shown as cancelled.')

/** How an event repeats: a subset of RFC 5545 recurrence rules that an editor can fill in. */
export const recurrence = z
  .object({
    frequency: z
      .enum(['daily', 'weekly', 'monthly'])
      .describe('Every how many days, weeks or months it repeats: the unit.'),
    interval: z
      .int()
      .min(1)
      .max(366)
      .describe('Every how many days, weeks or months it repeats: the number.'),
    days: z
      .array(weekday)
      .optional()
      .describe(
        'Weekly: on which days (if none, on the day of the start). Daily: only on these days. Monthly: the day of the start, for “the second Tuesday of the month”; if none, the same day of the month.',
      ),
    count: z
      .int()
      .min(1)
      .max(1000)
      .optional()
      .describe('How many times in all, dates left out included. Not together with an end date.'),
    until: date
      .optional()
      .describe('The last possible date (included). Not together with a number of times.'),
    exceptions: z.array(exceptionRow).describe('Dates of the series that are left out.'),
    moved: z.array(movedRow).describe('Dates of the series that take place at another time.'),
    cancelled: z
      .array(cancelledRow)
      .describe('Dates of the series that are cancelled and shown as cancelled.'),
  })
  .superRefine((rule, context) => {
    if (rule.count !== undefined && rule.until !== undefined) {
      reportAt(context, ['until'], 'Give a number of times or an end date, not both.')
    }
    const seen = new Set<string>()
    for (const list of ['exceptions', 'moved', 'cancelled'] as const) {
      rule[list].forEach((row, index) => {
        if (seen.has(row.date)) {
          reportAt(
            context,
            [list, index, 'date'],
            `${row.date} is already listed as left out, moved or cancelled.`,
          )
        }
        seen.add(row.date)
      })
    }
  })
  .describe('How the event repeats.')
export type Recurrence = z.infer<typeof recurrence>

/** When an event takes place: once, or as a series. All times are Finnish local time (Europe/Helsinki). */
export const schedule = z
  .object({
    start: localDateTime.describe('When it starts the first time. An all-day event ignores the time.'),
    end: localDateTime
      .optional()
      .describe(
        'When it ends the first time. For an all-day event its last day (included). Missing: the end is not known.',
      ),
    allDay: z.boolean().describe('The event lasts whole days; times are not shown.'),
    recurrence: recurrence.optional(),
  })
  .superRefine((value, context) => {
    const length = value.allDay ? 'YYYY-MM-DD'.length : undefined
    if (value.end !== undefined && value.end.slice(0, length) < value.start.slice(0, length)) {
      reportAt(context, ['end'], 'The end is before the start.')
    }
    const problem = value.recurrence && problemOfRule(value.start.slice(0, 10), value.recurrence)
    if (problem) reportAt(context, ['recurrence', problem.field], problem.message)
  })
  .describe('When the event takes place.')
export type Schedule = z.infer<typeof schedule>

/** What prevents the rule from containing its own first date: RFC 5545 leaves such a series undefined. */
function problemOfRule(
  first: string,
  rule: Recurrence,
): { field: 'days' | 'until'; message: string } | undefined {
  const day = weekdayOf(first)
  if (rule.until !== undefined && rule.until < first) {
    return { field: 'until', message: 'The end date is before the first date.' }
  }
  if (!rule.days || rule.days.length === 0) return undefined
  if (!rule.days.includes(day)) {
    return { field: 'days', message: `The first date, ${first}, is a ${day}, which is not one of the days.` }
  }
  if (rule.frequency === 'monthly' && rule.days.length > 1) {
    return {
      field: 'days',
      message: 'A monthly event repeats on one day of the week: the day of its first date.',
    }
  }
  return undefined
}
