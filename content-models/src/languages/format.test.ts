import { describe, expect, it } from 'vitest'
import { addDays, WEEKDAYS } from '../time/calendar.ts'
import {
  formatDate,
  formatDateRange,
  formatDateShort,
  formatDay,
  formatMonthShort,
  formatPhone,
  formatPrice,
  formatTime,
  formatTimeRange,
  formatWeekday,
} from './format.ts'
import { LANGUAGES, type LanguageTag } from './registry.ts'

const tags: LanguageTag[] = LANGUAGES.map((row) => row.tag)
const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-15`)
const week = WEEKDAYS.map((weekday, index) => ({ weekday, date: addDays('2026-11-23', index) }))
const dates = [...months, ...week.map((day) => day.date)]
const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:05`)

/** Names of months that none of our other languages writes as English does. */
const ENGLISH_MONTHS = /\b(January|February|March|June|July|October)\b/i
const ENGLISH_DAYS = new RegExp(`\\b(${WEEKDAYS.join('|')})\\b`, 'i')
const NOT_LATIN_DIGIT = /(?![0-9])\p{Nd}/u
const HALF_OF_DAY = /\b[ap]\.?\s?m\b|galinka|hore|سەرلەنوێ|[صم]$|[上下]午|ق\.ظ|ب\.ظ/i

/** One of everything that can be formatted in a language. */
function everything(tag: LanguageTag): string[] {
  return [
    ...dates.flatMap((date) => [
      formatDate(tag, date),
      formatDateShort(tag, date),
      formatMonthShort(tag, date),
    ]),
    ...hours.map((time) => formatTime(tag, time)),
    formatDateRange(tag, '2026-12-30', '2027-01-02'),
    formatPrice(tag, 1234.5),
  ]
}

describe.each(tags)('in %s', (tag) => {
  const dates = [...months, ...week.map((day) => day.date)]
  const everything = [
    ...dates.flatMap((date) => [
      formatDate(tag, date),
      formatDateShort(tag, date),
      formatMonthShort(tag, date),
    ]),
    ...hours.map((time) => formatTime(tag, time)),
    formatDateRange(tag, '2026-12-30', '2027-01-02'),
    formatPrice(tag, 1234.5),
  ]

  it('digits are Latin', () => {
    expect(everything.filter((text) => NOT_LATIN_DIGIT.test(text))).toEqual([])
  })

  it('a date has its Gregorian year, its day and its weekday', () => {
    for (const { weekday, date } of week) {
      const text = formatDate(tag, date)
      expect(text).toContain('2026')
      expect(text).toContain(formatWeekday(tag, weekday))
      expect(text).toMatch(new RegExp(`(?<![0-9])${formatDay(date)}(?![0-9])`))
    }
  })

  it('a date without a year has its weekday and no year', () => {
    for (const { weekday, date } of week) {
      expect(formatDateShort(tag, date)).toContain(formatWeekday(tag, weekday))
      expect(formatDateShort(tag, date)).not.toContain('2026')
    }
  })

  it('each weekday and each month has a name of its own', () => {
    expect(new Set(WEEKDAYS.map((weekday) => formatWeekday(tag, weekday))).size).toBe(7)
    expect(new Set(months.map((date) => formatMonthShort(tag, date))).size).toBe(12)
    const named = months.map((date) => formatDate(tag, date).replace(formatDay(date), ''))
    expect(new Set(named.map((text) => text.replace(/^\P{L}+/u, ''))).size).toBe(12)
  })

  it('times are on the 24-hour clock', () => {
    hours.forEach((time, hour) => {
      expect(formatTime(tag, time)).toMatch(new RegExp(`^0?${hour}[.:]05$`))
      expect(formatTime(tag, time)).not.toMatch(HALF_OF_DAY)
    })
    expect(formatTimeRange(tag, '09:00', '15:30')).toBe(
      `${formatTime(tag, '09:00')}–${formatTime(tag, '15:30')}`,
    )
  })

  it('a range of dates names the year once when it is the same', () => {
    expect(formatDateRange(tag, '2026-06-03', '2026-06-05').match(/2026/g)).toHaveLength(1)
    expect(formatDateRange(tag, '2026-12-30', '2027-01-02')).toMatch(/2026.*–.*2027/)
    expect(formatDateRange(tag, '2026-06-03', '2026-06-03')).toBe(formatDate(tag, '2026-06-03'))
  })

  it('a price has the euro sign, and cents only when there are any', () => {
    expect(formatPrice(tag, 12)).toMatch(/(^|[^0-9.,])12([^0-9.,]|$)/)
    expect(formatPrice(tag, 12)).toContain('€')
    expect(formatPrice(tag, 12.5)).toMatch(/12[.,]50/)
  })
})

it.each(tags.filter((tag) => tag !== 'en'))('in %s no name is left in English', (tag) => {
  expect(everything(tag).filter((text) => ENGLISH_MONTHS.test(text) || ENGLISH_DAYS.test(text))).toEqual([])
})

const NBSP = '\u00A0'

describe('exactly', () => {
  it.each<[LanguageTag, string, string, string, string]>([
    ['fi', 'maanantai 23. marraskuuta 2026', 'keskiviikko 6. tammikuuta', '9.00', `12,50${NBSP}€`],
    ['fi-simple', 'maanantai 23. marraskuuta 2026', 'keskiviikko 6. tammikuuta', '9.00', `12,50${NBSP}€`],
    ['sv', 'måndag 23 november 2026', 'onsdag 6 januari', '9.00', `12,50${NBSP}€`],
    ['en', 'Monday, 23 November 2026', 'Wednesday 6 January', '9:00', '€12.50'],
    ['ar', 'الاثنين، 23 نوفمبر 2026', 'الأربعاء، 6 يناير', '09:00', `\u200F12.50${NBSP}€`],
    ['so', 'Isniin, 23 Noofeembar 2026', 'Arbaco, 6 Janaayo', '09:00', '€12.50'],
    ['fa', 'دوشنبه 23 نوامبر 2026', 'چهارشنبه 6 ژانویه', '9:00', `\u200E€${NBSP}12.50`],
    ['ckb', 'دووشەممە، 23ی تشرینی دووەمی 2026', 'چوارشەممە، 6ی کانوونی دووەم', '09:00', `€${NBSP}12.50`],
    ['kmr', 'Duşem, 23 Mijdar 2026', 'Çarşem, 6 Çile', '9:00', `12,50${NBSP}€`],
    ['zh-Hans', '2026年11月23日星期一', '1月6日星期三', '9:00', '€12.50'],
  ])('%s', (tag, date, short, time, price) => {
    expect(formatDate(tag, '2026-11-23')).toBe(date)
    expect(formatDateShort(tag, '2027-01-06')).toBe(short)
    expect(formatTime(tag, '09:00')).toBe(time)
    expect(formatPrice(tag, 12.5)).toBe(price)
  })

  it('ranges', () => {
    expect(formatDateRange('fi', '2026-11-23', '2026-11-24')).toBe(
      'maanantai 23. marraskuuta – tiistai 24. marraskuuta 2026',
    )
    expect(formatDateRange('zh-Hans', '2026-11-23', '2026-11-24')).toBe(
      '2026年11月23日星期一 – 11月24日星期二',
    )
    expect(formatTimeRange('fi', '09:00', '15:30')).toBe('9.00–15.30')
  })

  it('calendar leaves and weekdays', () => {
    expect([formatDay('2026-11-03'), formatMonthShort('fi', '2026-11-03')]).toEqual(['3', 'marras'])
    expect(formatMonthShort('kmr', '2026-05-03')).toBe('Gulan')
    expect(formatWeekday('kmr', 'friday')).toBe('În')
  })
})

describe('a phone number', () => {
  it.each([
    ['112', 'tel:112'],
    ['0800 147 111', 'tel:0800147111'],
    ['116 006', 'tel:116006'],
    ['09 2525 0113', 'tel:0925250113'],
    ['+358 9 2525 0113', 'tel:+358925250113'],
    ['(09) 2525-0113', 'tel:0925250113'],
  ])('%s stays as written and dials %s', (text, href) => {
    expect(formatPhone(text)).toEqual({ text, href })
  })

  it('without digits is refused', () => {
    expect(() => formatPhone('call us')).toThrow(RangeError)
  })
})

it.each(['2026-02-29', '2026-13-01', 'soon', ''])('the impossible date "%s" is refused', (date) => {
  expect(() => formatDate('fi', date)).toThrow(RangeError)
  expect(() => formatDate('so', date)).toThrow(RangeError)
  expect(() => formatTime('fi', date)).toThrow(RangeError)
})
