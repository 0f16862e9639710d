import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { recurrence, schedule } from './recurrence.ts'
import { welcomeEvenings } from '../testing/welcome-evenings.ts'

/** The fields that the schema rejects. */
function faults(value: unknown): string[] {
  return schedule.safeParse(value).error?.issues.map((issue) => issue.path.join('.')) ?? []
}

const once = { start: '2026-11-23T17:00', end: '2026-11-23T19:00', allDay: false }

describe('a schedule', () => {
  it.each([
    ['once', {}, []],
    ['without an end', { end: undefined }, []],
    ['ending before it starts', { end: '2026-11-23T16:00' }, ['end']],
    ['all day, with times that do not matter', { allDay: true, end: '2026-11-23T00:00' }, []],
    ['all day, ending the day before', { allDay: true, end: '2026-11-22T23:00' }, ['end']],
    ['on a date that does not exist', { start: '2026-02-29T17:00', end: undefined }, ['start']],
    ['with an offset', { start: '2026-11-23T17:00Z', end: undefined }, ['start']],
    ['with seconds', { start: '2026-11-23T17:00:00', end: undefined }, ['start']],
    ['at 24 o’clock', { start: '2026-11-23T24:00', end: undefined }, ['start']],
  ])('%s', (_, change, expected) => {
    expect(faults({ ...once, ...change })).toEqual(expected)
  })
})

describe('a recurrence', () => {
  const plain = { frequency: 'weekly', interval: 1, exceptions: [], moved: [], cancelled: [] }
  const moved = { id: 'm', date: '2026-11-30', start: '2026-12-01T17:00' }

  it.each([
    ['weekly', {}, []],
    ['on the day of its start and another', { days: ['monday', 'friday'] }, []],
    ['not on the day of its start', { days: ['friday'] }, ['recurrence.days']],
    ['monthly on the weekday of its start', { frequency: 'monthly', days: ['monday'] }, []],
    ['monthly on two weekdays', { frequency: 'monthly', days: ['monday', 'friday'] }, ['recurrence.days']],
    ['every nought weeks', { interval: 0 }, ['recurrence.interval']],
    ['with a number of times and an end', { count: 3, until: '2026-12-24' }, ['recurrence.until']],
    ['ending before it starts', { until: '2026-11-22' }, ['recurrence.until']],
    ['with a moved date', { moved: [moved] }, []],
    [
      'with a moved date that ends before it starts',
      { moved: [{ ...moved, end: '2026-12-01T16:00' }] },
      ['recurrence.moved.0.end'],
    ],
    [
      'with a date that is moved and cancelled',
      { moved: [moved], cancelled: [{ id: 'c', date: '2026-11-30' }] },
      ['recurrence.cancelled.0.date'],
    ],
  ])('%s', (_, change, expected) => {
    expect(faults({ ...once, recurrence: { ...plain, ...change } })).toEqual(expected)
  })

  it('says in the error what is wrong', () => {
    const result = schedule.safeParse({ ...once, recurrence: { ...plain, days: ['friday'] } })
    expect(result.error?.issues[0]?.message).toBe(
      'The first date, 2026-11-23, is a monday, which is not one of the days.',
    )
  })

  it('describes every field', () => {
    for (const schema of [schedule, recurrence]) {
      for (const [name, field] of Object.entries(z.toJSONSchema(schema).properties ?? {})) {
        expect(typeof field === 'object' && field.description, name).toMatch(/^[A-Z].{8,}/)
      }
    }
  })

  it('of the fixture is valid', () => {
    expect(faults(welcomeEvenings())).toEqual([])
  })
})
