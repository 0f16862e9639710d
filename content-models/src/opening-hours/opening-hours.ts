import { z } from 'zod'
import { clockTime, date, reportAt, rowId } from '../fields/field.ts'
import { lineWords } from '../fields/words.ts'
import { weekday } from '../time/calendar.ts'

type Problem = { path: string; message: string }

/** Reports each problem at the field it concerns. */
function report(context: z.RefinementCtx, problems: readonly (Problem | false)[]): void {
  for (const problem of problems) {
    if (problem) reportAt(context, [problem.path], problem.message)
  }
}

/** `'HH:mm'` and `'YYYY-MM-DD'` sort as text. */
function isAfter(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a > b
}

function isSameOrAfter(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a >= b
}

const DATES_IN_ORDER = 'The last day is before the first day.'
const TIMES_IN_ORDER = 'The closing time must be later than the opening time.'

/** Hours that repeat every week on some days, always or between two dates: `{id, days, opens, closes, from?, to?}`. */
export const weeklyHoursRow = z
  .object({
    id: rowId.describe('Names the row, wherever it is moved.'),
    days: z.array(weekday).min(1).describe('The days of the week these hours are for.'),
    opens: clockTime.describe('When it opens, HH:mm, Finnish time.'),
    closes: clockTime.describe('When it closes, HH:mm, Finnish time; later than it opens.'),
    from: date.optional().describe('First day of the season, if these hours are for a season.'),
    to: date.optional().describe('Last day of the season (included), if these hours are for a season.'),
  })
  .superRefine((row, context) =>
    report(context, [
      isSameOrAfter(row.opens, row.closes) && { path: 'closes', message: TIMES_IN_ORDER },
      isAfter(row.from, row.to) && { path: 'to', message: DATES_IN_ORDER },
      new Set(row.days).size < row.days.length && { path: 'days', message: 'A day is listed twice.' },
    ]),
  )
  .describe('Weekly hours on some days. A season replaces the hours without dates for as long as it lasts.')

/** Weekly hours of anything that has hours: an office, a service in it, a language spoken there. */
export const weeklyHours = z.array(weeklyHoursRow).describe('Hours that repeat every week.')
export type WeeklyHours = z.infer<typeof weeklyHours>

/** Other hours than usual, or none, on a date or on every day of a range of dates. */
export const hoursException = z
  .object({
    id: rowId.describe('Names the row, wherever it is moved.'),
    from: date.describe('The day, or the first day.'),
    to: date.optional().describe('The last day (included), if there are several.'),
    closed: z.boolean().describe('Closed the whole day. If not, give the hours of the day.'),
    opens: clockTime.optional().describe('When it opens on those days, HH:mm.'),
    closes: clockTime.optional().describe('When it closes on those days, HH:mm.'),
    reason: lineWords('Why the hours differ, in a few words that readers see.').optional(),
  })
  .superRefine((row, context) => {
    const hasTime = row.opens !== undefined || row.closes !== undefined
    const lacksTime = row.opens === undefined || row.closes === undefined
    report(context, [
      row.closed && hasTime && { path: 'closed', message: 'Either closed or hours, not both.' },
      !row.closed &&
        lacksTime && { path: 'opens', message: 'Give both opening and closing time, or mark as closed.' },
      isSameOrAfter(row.opens, row.closes) && { path: 'closes', message: TIMES_IN_ORDER },
      isAfter(row.from, row.to) && { path: 'to', message: DATES_IN_ORDER },
    ])
  })
  .describe('Dates with other hours than usual. They win over holidays and weekly hours.')
export type HoursException = z.infer<typeof hoursException>

/** When an office is open: weekly hours by season, public holidays and eves, exceptions by date. */
export const openingHours = z
  .object({
    weekly: weeklyHours,
    exceptions: z.array(hoursException).describe('Dates with other hours than usual.'),
    holidays: z
      .enum(['closed', 'open'])
      .describe(
        'On public holidays, and on Christmas Eve and Midsummer Eve, which Finnish offices treat as holidays: closed, or open as on any day.',
      ),
    eves: z
      .enum(['normal', 'closed', 'short'])
      .describe(
        'On Maundy Thursday, May Day Eve and New Year’s Eve (and, if open on holidays, on Christmas Eve and Midsummer Eve): usual hours, closed, or closing early.',
      ),
    eveCloses: clockTime.optional().describe('When it closes on eves, HH:mm; only if it closes early then.'),
    appointmentOnly: z
      .boolean()
      .optional()
      .describe('Only customers with an appointment are received in these hours.'),
  })
  .superRefine((hours, context) =>
    report(context, [
      hours.eves === 'short' &&
        hours.eveCloses === undefined && { path: 'eveCloses', message: 'Give the closing time on eves.' },
    ]),
  )
  .describe('Opening hours in Finnish time.')
export type OpeningHours = z.infer<typeof openingHours>
