import { describe, expect, it } from 'vitest'
import { isAlive } from './publisher-lease.ts'

const NOW = Date.parse('2026-11-24T08:00:00Z')
const HOUR = 60 * 60 * 1000

describe('a publisher is at work', () => {
  it.each([
    ['until its lease ends', NOW, true],
    ['a second before it ends', NOW + 1000, true],
    ['no more a millisecond later', NOW - 1, false],
    ['with a lease of almost an hour', NOW + HOUR - 1, true],
    ['not with one of an hour, which is from before a clock was set back', NOW + HOUR, false],
  ])('%s', (_when, expiresAt, isAtWork) => {
    expect(isAlive({ holder: 'a', expiresAt }, NOW)).toBe(isAtWork)
  })

  it('not where there is no lease', () => {
    expect(isAlive(undefined, NOW)).toBe(false)
  })
})
