import { describe, expect, it } from 'vitest'
import { rruleText } from './rrule-text.ts'
import { welcomeEvenings } from '../testing/welcome-evenings.ts'

describe('the rule for calendars', () => {
  const exceptions = [
    { id: 'b', date: '2026-12-28' },
    { id: 'a', date: '2026-10-12' },
  ]

  it('is empty for an event that takes place once', () => {
    expect(rruleText(welcomeEvenings({}, { recurrence: undefined }))).toEqual([])
  })

  it('says frequency, interval, days and count', () => {
    const twice = welcomeEvenings({ interval: 2, days: ['monday', 'thursday'], count: 8 })
    expect(rruleText(twice)).toEqual(['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=8'])
    const monthly = welcomeEvenings({ frequency: 'monthly', days: ['monday'] })
    expect(rruleText(monthly)).toEqual(['RRULE:FREQ=MONTHLY;BYDAY=1MO'])
  })

  it('ends at the last start in UTC, in summer and in winter', () => {
    expect(rruleText(welcomeEvenings({ until: '2026-12-21' }))).toEqual([
      'RRULE:FREQ=WEEKLY;UNTIL=20261221T150000Z',
    ])
    expect(rruleText(welcomeEvenings({ until: '2027-06-14' }))).toEqual([
      'RRULE:FREQ=WEEKLY;UNTIL=20270614T140000Z',
    ])
  })

  it('names the dates left out at the local time of the start', () => {
    expect(rruleText(welcomeEvenings({ exceptions }))).toEqual([
      'RRULE:FREQ=WEEKLY',
      'EXDATE;TZID=Europe/Helsinki:20261012T170000,20261228T170000',
    ])
  })

  it('has dates without times for an all-day event', () => {
    expect(rruleText(welcomeEvenings({ exceptions, until: '2027-01-11' }, { allDay: true }))).toEqual([
      'RRULE:FREQ=WEEKLY;UNTIL=20270111',
      'EXDATE;VALUE=DATE:20261012,20261228',
    ])
  })
})
