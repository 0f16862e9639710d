import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochAt, isoInFinland, localOf } from '../time/instant.ts'
import { hoursOn } from './hours-on.ts'
import { nextOpening } from './next-opening.ts'
import { officeHours } from '../testing/office-hours.ts'
import { openAt, validUntil } from './open-at.ts'
import { weekRows } from './week.ts'

const office = officeHours()
const HOUR = 3_600_000

/** Any minute of 2026 and 2027. */
const instants = fc
  .integer({ min: 0, max: 2 * 365 * 24 * 60 })
  .map((minutes) => Date.parse('2026-01-01T00:00Z') + minutes * 60_000)

describe('open at', () => {
  it.each([
    ['2026-11-23T08:59+02:00', false],
    ['2026-11-23T09:00+02:00', true],
    ['2026-11-23T12:59Z', true],
    ['2026-11-23T13:00Z', false],
    ['2026-08-03T09:00+03:00', true],
    ['2026-12-24T10:30+02:00', true],
    ['2026-12-25T10:30+02:00', false],
  ])('%s: %s', (instant, open) => {
    expect(openAt(office, instant)).toBe(open)
    expect(openAt(office, Date.parse(instant))).toBe(open)
  })

  it('is what the hours of the day say, at every minute', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const { date, time } = localOf(instant)
        const expected = hoursOn(office, date).intervals.some(
          ({ opens, closes }) => opens <= time && time < closes,
        )
        expect(openAt(office, instant)).toBe(expected)
      }),
    )
  })
})

describe('over the changes of the clock', () => {
  const nightly = officeHours({
    weekly: [{ id: 'n', days: ['sunday'], opens: '02:00', closes: '05:00' }],
    holidays: 'open',
    eves: 'normal',
  })

  /** How long it is open on a date, by asking every minute. */
  const hoursOpen = (date: string) => {
    const start = epochAt(date)
    const minutes = Array.from({ length: 26 * 60 }, (_, minute) => start + minute * 60_000)
    return minutes.filter((minute) => openAt(nightly, minute)).length / 60
  }

  it('two to five o’clock is four hours when the clock is moved back, and two when it is moved forward', () => {
    expect(hoursOpen('2026-10-18')).toBe(3)
    expect(hoursOpen('2026-10-25')).toBe(4)
    expect(hoursOpen('2027-03-28')).toBe(2)
  })

  it('it does not open again when the clock shows the same time again', () => {
    const closing = officeHours({
      ...nightly,
      weekly: [{ id: 'n', days: ['sunday'], opens: '02:00', closes: '03:30' }],
    })
    expect(openAt(closing, '2026-10-25T03:29+03:00')).toBe(true)
    expect(openAt(closing, '2026-10-25T03:10+02:00')).toBe(false)
    expect(isoInFinland(validUntil(closing, '2026-10-25T03:10+02:00'))).toBe('2026-10-26T00:00+02:00')
  })

  it('the day of the change lasts until its midnight', () => {
    expect(validUntil(office, '2026-10-25T00:00+03:00') - epochAt('2026-10-25')).toBe(25 * HOUR)
    expect(validUntil(office, '2027-03-28T00:00+02:00') - epochAt('2027-03-28')).toBe(23 * HOUR)
  })
})

describe('valid until', () => {
  it.each([
    ['2026-11-26T07:00+02:00', '2026-11-26T09:00+02:00'],
    ['2026-11-26T09:00+02:00', '2026-11-26T15:00+02:00'],
    ['2026-11-26T15:00+02:00', '2026-11-26T16:00+02:00'],
    ['2026-11-26T18:00+02:00', '2026-11-27T00:00+02:00'],
    ['2026-11-28T12:00+02:00', '2026-11-29T00:00+02:00'],
  ])('%s: %s', (instant, until) => {
    expect(isoInFinland(validUntil(office, instant))).toBe(until)
  })

  it('is later, and until then nothing changes', () => {
    fc.assert(
      fc.property(
        instants,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (instant, part) => {
          const until = validUntil(office, instant)
          expect(until).toBeGreaterThan(instant)
          const between = instant + Math.floor((until - instant) * part)
          expect(openAt(office, between)).toBe(openAt(office, instant))
          expect(localOf(between).date).toBe(localOf(instant).date)
        },
      ),
    )
  })
})

describe('the next opening', () => {
  it.each([
    ['2026-11-23T08:00+02:00', { date: '2026-11-23', opens: '09:00', closes: '15:00' }],
    ['2026-11-23T09:00+02:00', { date: '2026-11-24', opens: '09:00', closes: '15:00' }],
    ['2026-11-26T15:30+02:00', { date: '2026-11-26', opens: '16:00', closes: '18:00' }],
    ['2026-11-27T15:30+02:00', { date: '2026-11-30', opens: '09:00', closes: '15:00' }],
    ['2026-12-04T15:30+02:00', { date: '2026-12-09', opens: '12:00', closes: '14:00' }],
    ['2026-12-24T12:00+02:00', { date: '2026-12-28', opens: '09:00', closes: '15:00' }],
  ])('after %s', (instant, expected) => {
    expect(nextOpening(office, instant)).toEqual(expected)
  })

  it('is none if it does not open within 60 days', () => {
    const exceptions = [{ id: 'x', from: '2026-11-23', to: '2027-01-21', closed: true }]
    expect(nextOpening(officeHours({ exceptions }), '2026-11-23T08:00+02:00')?.date).toBe('2027-01-22')
    expect(nextOpening(officeHours({ weekly: [], exceptions: [] }), '2026-11-23T08:00+02:00')).toBeUndefined()
    const longer = [{ id: 'x', from: '2026-11-23', to: '2027-01-22', closed: true }]
    expect(nextOpening(officeHours({ exceptions: longer }), '2026-11-23T08:00+02:00')).toBeUndefined()
  })

  it('is an opening, and nothing opens before it', () => {
    fc.assert(
      fc.property(
        instants,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (instant, part) => {
          const next = nextOpening(office, instant)
          if (!next) throw new Error('this office always opens again within 60 days')
          const opening = epochAt(next.date, next.opens)
          expect(openAt(office, opening)).toBe(true)
          expect(openAt(office, opening - 60_000)).toBe(false)
          const between = instant + Math.floor((opening - instant) * part)
          if (!openAt(office, instant)) expect(openAt(office, between)).toBe(false)
        },
      ),
    )
  })
})

describe('the week', () => {
  it('is Monday to Sunday with today marked, in Finland', () => {
    const rows = weekRows(office, '2026-12-06T23:30Z')
    expect(rows.map((row) => row.date.slice(8))).toEqual(['07', '08', '09', '10', '11', '12', '13'])
    expect(rows.filter((row) => row.isToday).map((row) => row.date)).toEqual(['2026-12-07'])
    expect(rows[0]).toEqual({
      date: '2026-12-07',
      weekday: 'monday',
      intervals: [],
      reason: { kind: 'exception', row: 'e1' },
      isToday: true,
    })
    expect(rows[2]?.intervals).toEqual([{ opens: '12:00', closes: '14:00' }])
  })

  it('names the holiday', () => {
    const rows = weekRows(office, '2026-12-06T12:00+02:00')
    expect(rows[6]).toMatchObject({ weekday: 'sunday', reason: { kind: 'holiday', key: 'independence-day' } })
  })
})
