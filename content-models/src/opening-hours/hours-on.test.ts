import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hoursOn, weeklyHoursOn } from './hours-on.ts'
import { type Interval, merged, overlap } from './intervals.ts'
import { officeHours } from '../testing/office-hours.ts'

const at = (date: string, changes = {}) => {
  const { intervals, reason } = hoursOn(officeHours(changes), date)
  const times = intervals.map(({ opens, closes }) => `${opens}-${closes}`).join(' ')
  return reason ? [times, reason.kind === 'holiday' ? reason.key : reason.row] : [times]
}

describe('the hours on a date', () => {
  it('are the weekly ones', () => {
    expect(at('2026-11-23')).toEqual(['09:00-15:00'])
    expect(at('2026-11-26')).toEqual(['09:00-15:00 16:00-18:00'])
    expect(at('2026-11-28')).toEqual([''])
  })

  it('are those of the season, and only those, while it lasts', () => {
    expect(at('2026-06-30')).toEqual(['09:00-15:00'])
    expect(at('2026-07-01')).toEqual([''])
    expect(at('2026-07-07')).toEqual(['10:00-12:00'])
    expect(at('2026-07-31')).toEqual([''])
    expect(at('2026-08-04')).toEqual(['09:00-15:00'])
  })

  it('are those of the shorter of two seasons', () => {
    const weekly = [
      { id: 'a', days: ['monday' as const], opens: '09:00', closes: '15:00', from: '2026-01-01' },
      {
        id: 'b',
        days: ['monday' as const],
        opens: '10:00',
        closes: '14:00',
        from: '2026-06-01',
        to: '2026-08-31',
      },
    ]
    expect(weeklyHoursOn(weekly, '2026-06-08')).toEqual([{ opens: '10:00', closes: '14:00' }])
    expect(weeklyHoursOn(weekly, '2026-09-07')).toEqual([{ opens: '09:00', closes: '15:00' }])
    expect(weeklyHoursOn(weekly, '2025-12-29')).toEqual([])
  })

  it('are none on a holiday, unless the office is open on holidays', () => {
    expect(at('2027-01-06')).toEqual(['', 'epiphany'])
    expect(at('2027-01-06', { holidays: 'open' })).toEqual(['09:00-15:00'])
  })

  it('are none on Christmas Eve and Midsummer Eve, which count as holidays', () => {
    const plain = { exceptions: [], eves: 'normal' as const }
    expect(at('2026-12-24', plain)).toEqual(['', 'christmas-eve'])
    expect(at('2026-06-19', plain)).toEqual(['', 'midsummer-eve'])
    expect(at('2026-06-19', { ...plain, holidays: 'open' })).toEqual(['09:00-15:00'])
    expect(at('2026-06-19', { holidays: 'open' })).toEqual(['09:00-12:00', 'midsummer-eve'])
  })

  it('are shorter, absent or as usual on other eves', () => {
    expect(at('2026-12-31')).toEqual(['09:00-12:00', 'new-years-eve'])
    expect(at('2026-12-31', { eves: 'closed' })).toEqual(['', 'new-years-eve'])
    expect(at('2026-12-31', { eves: 'normal' })).toEqual(['09:00-15:00 16:00-18:00'])
    expect(at('2026-04-30', { eveCloses: '09:00' })).toEqual(['', 'may-day-eve'])
  })

  it('are those of an exception above all else', () => {
    expect(at('2026-12-08')).toEqual(['', 'e1'])
    expect(at('2026-12-24')).toEqual(['10:00-11:00', 'e3'])
  })

  it('are those of the exception for the shortest time', () => {
    expect(at('2026-12-09')).toEqual(['12:00-14:00', 'e2'])
  })

  it('of equally short exceptions add up, unless one says closed', () => {
    const open = (id: string, opens: string, closes: string) => ({
      id,
      from: '2026-11-23',
      closed: false,
      opens,
      closes,
    })
    const exceptions = [open('a', '09:00', '10:00'), open('b', '13:00', '14:00')]
    expect(at('2026-11-23', { exceptions })).toEqual(['09:00-10:00 13:00-14:00', 'a'])
    const closed = { id: 'c', from: '2026-11-23', closed: true }
    expect(at('2026-11-23', { exceptions: [...exceptions, closed] })).toEqual(['', 'c'])
  })
})

const clock = fc.integer({ min: 0, max: 1439 }).map((minute) => {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
})
const intervals = fc.array(
  fc
    .tuple(clock, clock)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => (a < b ? { opens: a, closes: b } : { opens: b, closes: a })),
  { maxLength: 6 },
)
const covers = (list: readonly Interval[], time: string) =>
  list.some(({ opens, closes }) => opens <= time && time < closes)

describe('intervals', () => {
  it('that are merged cover the same times, in order and apart', () => {
    fc.assert(
      fc.property(intervals, clock, (list, time) => {
        const result = merged(list)
        expect(covers(result, time)).toBe(covers(list, time))
        for (const [index, interval] of result.entries()) {
          expect(interval.opens < interval.closes).toBe(true)
          if (index > 0) expect((result[index - 1]?.closes ?? '') < interval.opens).toBe(true)
        }
      }),
    )
  })

  it('overlap where both cover', () => {
    fc.assert(
      fc.property(intervals, intervals, clock, (a, b, time) => {
        expect(covers(overlap(a, b), time)).toBe(covers(a, time) && covers(b, time))
      }),
    )
  })
})
