import { describe, expect, test } from 'vitest'
import { dateText, momentText, momentWords, secondsWords, sinceWords, timeOfDay } from './dates.ts'

/** Five past eight on a Monday in Finland. */
const at = '2026-11-30T06:05:12.345Z'
const now = new Date('2026-11-30T21:59:00Z')

describe('a moment', () => {
  test.each([
    ['fi', 'klo 8.05.12'],
    ['sv', 'kl. 8.05.12'],
    ['en', '8:05:12'],
  ])('of today is a time of day in Finland (%s)', (language, words) => {
    expect(sinceWords(at, language, now)).toBe(words)
  })

  test('of another day says which, also when it is the same day elsewhere', () => {
    expect(sinceWords(at, 'fi', new Date('2026-11-30T22:00:00Z'))).toBe('ma 30.11.2026 klo 8.05.12')
  })

  test.each([
    ['fi', 'ma 30.11.2026 klo 8.05'],
    ['sv', 'mån 30.11.2026 kl. 8.05'],
    ['en', 'Mon 30 Nov 2026, 8:05'],
  ])('that is set has its day (%s)', (language, words) => {
    expect(momentWords(at, language).replace('mån.', 'mån').replace('Mon, ', 'Mon ')).toBe(words)
  })
})

test('a duration is in seconds, to a tenth where that is useful', () => {
  expect(secondsWords(1432, 'fi')).toBe('1,4')
  expect(secondsWords(1432, 'en')).toBe('1.4')
  expect(secondsWords(73_499, 'fi')).toBe('73')
})

test('a time of day is read as people write it', () => {
  expect(['8', '8.30', '08:30', ' 23:59 '].map(timeOfDay)).toEqual(['08:00', '08:30', '08:30', '23:59'])
  expect(['', '24', '8.60', '8.3', 'aamulla'].map(timeOfDay)).toEqual(Array(5).fill(undefined))
})

test('a moment near now is a time of day only, and an unreadable one stays', () => {
  expect(momentText(at, 'fi', new Date('2026-11-30T12:00:00Z'))).toBe('08.05')
  expect(momentText(at, 'fi', new Date('2026-12-01T12:00:00Z'))).toBe('30.11.2026 klo 08.05')
  expect(momentText('then', 'fi', now)).toBe('then')
})

test('a moment in a table', () => {
  expect(['fi', 'sv', 'en'].map((language) => dateText(at, language, false))).toEqual([
    '30.11.2026 klo 8.05',
    '30 nov. 2026 08:05',
    '30 Nov 2026, 08:05',
  ])
  expect(dateText(at, 'fi', true)).toBe('30.11.2026')
})
