import { describe, expect, it } from 'vitest'
import { isoInFinland } from '../time/instant.ts'
import { nextOccurrences, occurrences, overAt } from './occurrences.ts'
import { type Recurrence, type Schedule, schedule } from './recurrence.ts'
import { welcomeEvenings } from '../testing/welcome-evenings.ts'

const all = (value: Schedule, limit = 100) =>
  occurrences(value, { from: '2026-01-01T00:00Z', to: '2030-01-01T00:00Z', limit })
const starts = (value: Schedule, limit?: number) => all(value, limit).map((one) => one.start.slice(0, 16))
const dates = (value: Schedule, limit?: number) => all(value, limit).map((one) => one.date)
const once = (changes: Partial<Schedule>) =>
  schedule.parse({ start: '2026-11-23T17:00', allDay: false, ...changes })

describe('an event that takes place once', () => {
  it('has one occurrence', () => {
    expect(all(once({ end: '2026-11-23T19:00' }))).toEqual([
      {
        start: '2026-11-23T17:00+02:00',
        end: '2026-11-23T19:00+02:00',
        date: '2026-11-23',
        lastDate: '2026-11-23',
        status: 'scheduled',
      },
    ])
  })

  it('is over at its end, or with its day if the end is not known', () => {
    const [known] = all(once({ end: '2026-11-23T19:00' }))
    const [unknown] = all(once({}))
    expect(known && isoInFinland(overAt(known))).toBe('2026-11-23T19:00+02:00')
    expect(unknown && isoInFinland(overAt(unknown))).toBe('2026-11-24T00:00+02:00')
  })

  it('may last past midnight; if it ends at midnight, it is still a one-day event', () => {
    expect(all(once({ end: '2026-11-24T02:00' }))[0]).toMatchObject({
      date: '2026-11-23',
      lastDate: '2026-11-24',
    })
    expect(all(once({ end: '2026-11-24T00:00' }))[0]).toMatchObject({
      date: '2026-11-23',
      lastDate: '2026-11-23',
    })
  })
})

describe('across clock changes', () => {
  it('17:00 stays 17:00 when the clock goes back on 25 October 2026', () => {
    expect(all(welcomeEvenings(), 4).map(({ start, end }) => [start, end])).toEqual([
      ['2026-10-05T17:00+03:00', '2026-10-05T19:00+03:00'],
      ['2026-10-12T17:00+03:00', '2026-10-12T19:00+03:00'],
      ['2026-10-19T17:00+03:00', '2026-10-19T19:00+03:00'],
      ['2026-10-26T17:00+02:00', '2026-10-26T19:00+02:00'],
    ])
  })

  it('and when it goes forward on 28 March 2027, on that very day too', () => {
    const sundays = welcomeEvenings({ count: 3 }, { start: '2027-03-21T17:00', end: '2027-03-21T19:00' })
    expect(all(sundays).map((one) => one.start)).toEqual([
      '2027-03-21T17:00+02:00',
      '2027-03-28T17:00+03:00',
      '2027-04-04T17:00+03:00',
    ])
  })

  it('a night across the change ends by the clock on the wall', () => {
    const night = once({ start: '2026-10-24T22:00', end: '2026-10-25T06:00' })
    expect(all(night)[0]).toMatchObject({ start: '2026-10-24T22:00+03:00', end: '2026-10-25T06:00+02:00' })
  })

  it('a start that the change skips is an hour later, and the end not before it', () => {
    const skipped = once({ start: '2027-03-28T03:30', end: '2027-03-28T04:00' })
    expect(all(skipped)[0]).toMatchObject({ start: '2027-03-28T04:30+03:00', end: '2027-03-28T04:30+03:00' })
  })

  it('whole days are as long as they really are', () => {
    const days = welcomeEvenings(
      { count: 2 },
      { allDay: true, start: '2026-10-24T00:00', end: '2026-10-25T00:00' },
    )
    expect(all(days)[0]).toEqual({
      start: '2026-10-24T00:00+03:00',
      end: '2026-10-26T00:00+02:00',
      date: '2026-10-24',
      lastDate: '2026-10-25',
      status: 'scheduled',
    })
    expect(all(days)[1]).toMatchObject({ date: '2026-10-31', lastDate: '2026-11-01' })
  })
})

describe('a rule', () => {
  it.each<[string, Partial<Recurrence>, string[]]>([
    ['every week', { count: 3 }, ['2026-10-05', '2026-10-12', '2026-10-19']],
    ['every other week', { interval: 2, count: 3 }, ['2026-10-05', '2026-10-19', '2026-11-02']],
    ['on two days', { days: ['monday', 'thursday'], count: 3 }, ['2026-10-05', '2026-10-08', '2026-10-12']],
    ['until a date, included', { until: '2026-10-19' }, ['2026-10-05', '2026-10-12', '2026-10-19']],
    ['every day', { frequency: 'daily', count: 3 }, ['2026-10-05', '2026-10-06', '2026-10-07']],
    [
      'every working day',
      { frequency: 'daily', days: ['monday', 'friday'], count: 3 },
      ['2026-10-05', '2026-10-09', '2026-10-12'],
    ],
    [
      'every month on the date',
      { frequency: 'monthly', count: 3 },
      ['2026-10-05', '2026-11-05', '2026-12-05'],
    ],
    [
      'every month on the first Monday',
      { frequency: 'monthly', days: ['monday'], count: 3 },
      ['2026-10-05', '2026-11-02', '2026-12-07'],
    ],
  ])('%s', (_, rule, expected) => {
    expect(dates(welcomeEvenings(rule))).toEqual(expected)
  })

  it('on the 31st skips shorter months', () => {
    const monthly = welcomeEvenings(
      { frequency: 'monthly', count: 3 },
      { start: '2026-10-31T17:00', end: undefined },
    )
    expect(dates(monthly)).toEqual(['2026-10-31', '2026-12-31', '2027-01-31'])
  })

  it('on a fifth weekday of the month takes the last', () => {
    const fifth = { start: '2026-08-31T17:00', end: undefined }
    const last = welcomeEvenings({ frequency: 'monthly', days: ['monday'], count: 3 }, fifth)
    expect(dates(last)).toEqual(['2026-08-31', '2026-09-28', '2026-10-26'])
  })

  it('without an end goes on for as long as asked', () => {
    expect(dates(welcomeEvenings(), 100)).toHaveLength(100)
  })
})

describe('dates that differ from the rule', () => {
  const course = welcomeEvenings({
    count: 5,
    exceptions: [{ id: 'x', date: '2026-10-12' }],
    moved: [
      { id: 'm', date: '2026-10-19', start: '2026-10-27T18:00' },
      { id: 'stray', date: '2026-10-20', start: '2026-10-21T18:00' },
    ],
    cancelled: [
      { id: 'c', date: '2026-11-02' },
      { id: 'stray', date: '2026-11-03' },
    ],
  })

  it('are left out, moved with their length, or cancelled in place; rows about other dates have no effect', () => {
    expect(all(course)).toEqual([
      expect.objectContaining({ date: '2026-10-05', status: 'scheduled' }),
      expect.objectContaining({ date: '2026-10-26', status: 'scheduled' }),
      {
        start: '2026-10-27T18:00+02:00',
        end: '2026-10-27T20:00+02:00',
        date: '2026-10-27',
        lastDate: '2026-10-27',
        status: 'moved',
        originalDate: '2026-10-19',
        rowId: 'm',
      },
      expect.objectContaining({ start: '2026-11-02T17:00+02:00', status: 'cancelled', rowId: 'c' }),
    ])
  })

  it('may be moved to an end of their own', () => {
    const moved = [{ id: 'm', date: '2026-10-12', start: '2026-10-13T10:00', end: '2026-10-13T15:00' }]
    expect(all(welcomeEvenings({ count: 2, moved }))[1]).toMatchObject({ end: '2026-10-13T15:00+03:00' })
  })

  it('count at their new place, not at their old one', () => {
    const week = (from: string, to: string) =>
      occurrences(course, { from, to, limit: 9 }).map((one) => one.date)
    expect(week('2026-10-19T00:00+03:00', '2026-10-26T00:00+02:00')).toEqual([])
    expect(week('2026-10-26T00:00+02:00', '2026-11-02T00:00+02:00')).toEqual(['2026-10-26', '2026-10-27'])
  })

  it('may be moved before the first of the series', () => {
    const moved = [{ id: 'm', date: '2026-10-12', start: '2026-09-28T17:00' }]
    expect(starts(welcomeEvenings({ count: 2, moved }))).toEqual(['2026-09-28T17:00', '2026-10-05T17:00'])
  })
})

describe('the next occurrences', () => {
  const next = (instant: string, count = 2) =>
    nextOccurrences(welcomeEvenings(), instant, count).map((one) => one.date)

  it('begin with the one in progress', () => {
    expect(next('2026-11-23T16:59+02:00')).toEqual(['2026-11-23', '2026-11-30'])
    expect(next('2026-11-23T18:59+02:00')).toEqual(['2026-11-23', '2026-11-30'])
    expect(next('2026-11-23T19:00+02:00')).toEqual(['2026-11-30', '2026-12-07'])
  })

  it('find one of several days that began long before', () => {
    const fair = welcomeEvenings(
      { frequency: 'monthly' },
      { allDay: true, start: '2026-10-05T00:00', end: '2026-10-14T00:00' },
    )
    expect(nextOccurrences(fair, '2026-11-14T23:59+02:00', 1)[0]).toMatchObject({
      date: '2026-11-05',
      lastDate: '2026-11-14',
    })
    expect(nextOccurrences(fair, '2026-11-15T00:00+02:00', 1)[0]).toMatchObject({ date: '2026-12-05' })
  })

  it('find one that was made longer than the others', () => {
    const moved = [{ id: 'm', date: '2026-10-12', start: '2026-10-13T10:00', end: '2026-10-30T15:00' }]
    const [first] = nextOccurrences(welcomeEvenings({ moved }), '2026-10-29T00:00+02:00', 1)
    expect(first).toMatchObject({ rowId: 'm', lastDate: '2026-10-30' })
  })

  it('are none when the series is over', () => {
    expect(nextOccurrences(welcomeEvenings({ count: 2 }), '2026-11-23T00:00Z', 3)).toEqual([])
    expect(next('2026-11-23T00:00Z', 0)).toEqual([])
  })
})
