import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { weekdayOf } from '../time/calendar.ts'
import { HOLIDAY_KEYS, type HolidayKey, holidayOn, holidaysOf } from './holidays.ts'

/** The oracle's (date-holidays, country FI) names; it calls eves "bank" and has no Maundy Thursday or May Day Eve. */
const ORACLE_NAMES: Partial<Record<HolidayKey, string>> = {
  'new-years-day': 'uudenvuodenpäivä',
  epiphany: 'loppiainen',
  'good-friday': 'pitkäperjantai',
  'easter-sunday': 'pääsiäispäivä',
  'easter-monday': 'toinen pääsiäispäivä',
  'may-day': 'vappu',
  'ascension-day': 'helatorstai',
  pentecost: 'helluntaipäivä',
  'midsummer-eve': 'juhannusaatto',
  'midsummer-day': 'juhannuspäivä',
  'all-saints-day': 'pyhäinpäivä',
  'independence-day': 'itsenäisyyspäivä',
  'christmas-eve': 'jouluaatto',
  'christmas-day': 'joulupäivä',
  'st-stephens-day': 'tapaninpäivä',
  'new-years-eve': 'Uudenvuodenaatto',
}

const years = Array.from({ length: 101 }, (_, index) => 2000 + index)

describe('the holidays of 2000–2100', () => {
  const oracle = new Holidays('FI')
  const ours = years.flatMap((year) => holidaysOf(year))
  const theirs = years.flatMap((year) => oracle.getHolidays(year)).filter(({ type }) => type !== 'observance')

  it('are on the same days as in date-holidays', () => {
    const compared = ours
      .filter(({ key }) => ORACLE_NAMES[key])
      .map(({ key, date }) => `${date} ${ORACLE_NAMES[key]}`)
    const expected = theirs.map(({ date, name }) => `${date.slice(0, 10)} ${name}`)
    expect(compared.toSorted()).toEqual(expected.toSorted())
  })

  it('are public holidays exactly where date-holidays says public', () => {
    const publicDays = theirs.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10))
    const ourDays = ours.filter(({ kind }) => kind === 'holiday').map(({ date }) => date)
    expect(ourDays.toSorted()).toEqual(publicDays.toSorted())
  })

  it('have every key once a year, by date', () => {
    for (const year of years) {
      const holidays = holidaysOf(year)
      expect(holidays.map(({ key }) => key).toSorted()).toEqual(HOLIDAY_KEYS.toSorted())
      expect(holidays.map(({ date }) => date)).toEqual(holidays.map(({ date }) => date).toSorted())
    }
  })

  it('fall on the weekday that law or custom names', () => {
    const weekdays = (key: HolidayKey) => [
      ...new Set(ours.filter((day) => day.key === key).map((day) => weekdayOf(day.date))),
    ]
    expect(weekdays('maundy-thursday')).toEqual(['thursday'])
    expect(weekdays('midsummer-eve')).toEqual(['friday'])
    expect(weekdays('all-saints-day')).toEqual(['saturday'])
  })
})

describe('the holiday on a date', () => {
  it.each([
    ['2026-12-24', 'christmas-eve', 'day-off'],
    ['2026-06-19', 'midsummer-eve', 'day-off'],
    ['2026-04-02', 'maundy-thursday', 'eve'],
    ['2026-04-30', 'may-day-eve', 'eve'],
    ['2026-12-06', 'independence-day', 'holiday'],
  ])('%s is %s', (date, key, kind) => {
    expect(holidayOn(date)).toEqual({ date, key, kind })
  })

  it('is absent on an ordinary day', () => {
    expect(holidayOn('2026-11-23')).toBeUndefined()
  })

  it('is the holiday when an eve is on the same date (Ascension Day on 30 April)', () => {
    expect(holidayOn('1818-04-30')?.key).toBe('ascension-day')
  })
})
