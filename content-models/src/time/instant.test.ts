import { describe, expect, it } from 'vitest'
import { epochAt, epochOf, isoInFinland, localOf } from './instant.ts'

describe('a point in time on a Finnish clock', () => {
  it.each([
    ['2026-11-23T22:30:15Z', '2026-11-24', '00:30', '2026-11-24T00:30+02:00'],
    ['2026-07-01T12:00:00+02:00', '2026-07-01', '13:00', '2026-07-01T13:00+03:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25', '03:30', '2026-10-25T03:30+03:00'],
    ['2026-10-25T01:30:00Z', '2026-10-25', '03:30', '2026-10-25T03:30+02:00'],
  ])('%s is %s %s', (instant, date, time, iso) => {
    expect(localOf(instant)).toEqual({ date, time })
    expect(localOf(Date.parse(instant))).toEqual({ date, time })
    expect(isoInFinland(instant)).toBe(iso)
  })

  it('is found from date and time', () => {
    expect(epochAt('2026-11-23', '09:00')).toBe(Date.parse('2026-11-23T07:00Z'))
    expect(epochAt('2026-07-01')).toBe(Date.parse('2026-06-30T21:00Z'))
  })

  it('when the clock goes forward, a skipped time is an hour later', () => {
    expect(isoInFinland(epochAt('2027-03-28', '03:30'))).toBe('2027-03-28T04:30+03:00')
  })

  it('when the clock goes back, a time that occurs twice means the first', () => {
    expect(isoInFinland(epochAt('2026-10-25', '03:30'))).toBe('2026-10-25T03:30+03:00')
  })

  it('must have an offset', () => {
    expect(() => epochOf('2026-11-23T09:00')).toThrow(RangeError)
    expect(epochOf(5)).toBe(5)
  })
})
