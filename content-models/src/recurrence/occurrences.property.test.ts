import fc from 'fast-check'
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { epochAt, TIME_ZONE } from '../time/instant.ts'
import { addDays, WEEKDAYS, weekdayOf } from '../time/calendar.ts'
import { occurrences, overAt } from './occurrences.ts'
import { type Schedule, schedule } from './recurrence.ts'
import { rruleText } from './rrule-text.ts'

/** Any day of 2026 and 2027, at an hour that no change of the clock skips or repeats. */
const days = fc.integer({ min: 0, max: 730 }).map((day) => addDays('2026-01-01', day))
const hours = fc.integer({ min: 5, max: 22 }).map((hour) => `${String(hour).padStart(2, '0')}:15`)

const schedules: fc.Arbitrary<Schedule> = fc
  .record({
    first: days,
    time: hours,
    minutes: fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined }),
    allDay: fc.boolean(),
    frequency: fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const),
    interval: fc.integer({ min: 1, max: 4 }),
    otherDays: fc.option(fc.subarray([...WEEKDAYS]), { nil: undefined }),
    limit: fc.oneof(
      fc.record({ count: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ length: fc.integer({ min: 0, max: 300 }) }),
      fc.constant({}),
    ),
  })
  .map(({ first, time, minutes, allDay, frequency, interval, otherDays, limit }) => {
    const start = `${first}T${time}`
    const weekday = weekdayOf(first)
    const chosen = frequency === 'monthly' ? [weekday] : [...new Set([weekday, ...(otherDays ?? [])])]
    return schedule.parse({
      start,
      end:
        minutes === undefined
          ? undefined
          : new Date(Date.parse(`${start}Z`) + minutes * 60_000).toISOString().slice(0, 16),
      allDay,
      recurrence: {
        frequency,
        interval,
        days: otherDays && chosen,
        count: 'count' in limit ? limit.count : undefined,
        until: 'length' in limit ? addDays(first, limit.length) : undefined,
        exceptions: [],
        moved: [],
        cancelled: [],
      },
    })
  })

const LONG_AGO = '2025-01-01T00:00Z'
const everything = (value: Schedule, limit = 60) => occurrences(value, { from: LONG_AGO, limit })

/** The schedule with the rows for the date of one of its occurrences. */
function changed(value: Schedule, rows: Partial<NonNullable<Schedule['recurrence']>>): Schedule {
  if (!value.recurrence) throw new Error('the schedules of this test recur')
  return schedule.parse({ ...value, recurrence: { ...value.recurrence, ...rows } })
}

it('agrees with the library reading our own rule text in Finnish time', () => {
  fc.assert(
    fc.property(schedules, (value) => {
      const timed = { ...value, allDay: false }
      const local = value.start.replaceAll(/[-:]/g, '')
      const rruleString = [`DTSTART;TZID=${TIME_ZONE}:${local}00`, ...rruleText(timed)].join('\n')
      const oracle = new RRuleTemporal({ rruleString, temporal: Temporal })
      const expected = oracle.all((_, index) => index < 60).map((one) => one.epochMilliseconds)
      expect(everything(timed).map((one) => Date.parse(one.start))).toEqual(expected)
    }),
  )
})

it('is in order, without duplicates, and begins with the start', () => {
  fc.assert(
    fc.property(schedules, (value) => {
      const found = everything(value)
      expect(found[0]?.date).toBe(value.start.slice(0, 10))
      for (const [index, one] of found.entries()) {
        const before = found[index - 1]
        if (before) expect(Date.parse(before.start)).toBeLessThan(Date.parse(one.start))
        expect(overAt(one)).toBeGreaterThanOrEqual(Date.parse(one.start))
        expect(one.lastDate >= one.date).toBe(true)
      }
    }),
  )
})

it('has as many as the count says, and none after the end date', () => {
  fc.assert(
    fc.property(schedules, (value) => {
      const { count, until } = value.recurrence ?? {}
      const found = everything(value)
      if (count !== undefined) expect(found).toHaveLength(count)
      if (until !== undefined) expect(found.every((one) => one.date <= until)).toBe(true)
      if (count === undefined && until === undefined) expect(found).toHaveLength(60)
    }),
  )
})

it('keeps the local time of the start', () => {
  fc.assert(
    fc.property(schedules, (value) => {
      const time = value.allDay ? '00:00' : value.start.slice(11)
      for (const one of everything(value, 20)) {
        expect(one.start.slice(11, 16)).toBe(time)
        expect(Date.parse(one.start)).toBe(epochAt(one.date, time))
      }
    }),
  )
})

it('in a range is everything that is not over at its start and begins before its end', () => {
  fc.assert(
    fc.property(schedules, days, fc.integer({ min: 0, max: 90 }), (value, day, length) => {
      const range = { from: epochAt(day, '12:00'), to: epochAt(addDays(day, length), '12:00'), limit: 1000 }
      const expected = occurrences(value, { from: LONG_AGO, to: range.to, limit: 10_000 })
      expect(occurrences(value, range)).toEqual(expected.filter((one) => overAt(one) > range.from))
    }),
    { numRuns: 50 },
  )
})

it('a date that is left out removes exactly one', () => {
  fc.assert(
    fc.property(schedules, fc.nat(), (value, pick) => {
      const before = everything(value, 30)
      const out = before[pick % before.length]
      const date = out?.date ?? ''
      const after = everything(changed(value, { exceptions: [{ id: 'x', date }] }), 30)
      const kept = before.filter((one) => one !== out)
      expect(after.slice(0, kept.length)).toEqual(kept)
      expect(after.some((one) => one.date === date)).toBe(false)
    }),
  )
})

it('a cancelled or moved date changes exactly one', () => {
  fc.assert(
    fc.property(schedules, fc.nat(), (value, pick) => {
      const before = everything(value, 30)
      // Not one of the last: moved past the thirtieth, it would be beyond the range asked for.
      const one = before.slice(0, 20)[pick % Math.min(20, before.length)]
      const date = one?.date ?? ''
      const cancelled = everything(changed(value, { cancelled: [{ id: 'c', date }] }), 30)
      expect(cancelled).toEqual(
        before.map((each) => (each === one ? { ...each, status: 'cancelled', rowId: 'c' } : each)),
      )

      const start = `${addDays(date, 1)}T23:15`
      const moved = everything(changed(value, { moved: [{ id: 'm', date, start }] }), 30)
      expect(moved.filter((each) => each.rowId !== 'm')).toEqual(
        before.filter((each) => each !== one).slice(0, moved.length - 1),
      )
      expect(moved.filter((each) => each.rowId === 'm').map((each) => each.originalDate)).toEqual([date])
    }),
  )
})
