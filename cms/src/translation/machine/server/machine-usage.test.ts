import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestCms, startPayload } from '../../../testing/start-payload.ts'
import { giveBack, monthOf, reserveCharacters, usageThisMonth } from './machine-usage.ts'

let cms: TestCms

beforeAll(async () => {
  cms = await startPayload()
})
afterAll(() => cms.stop())

const at = (instant: string): number => Date.parse(instant)

describe('the characters of a month', () => {
  test('a month begins at midnight in Finland', () => {
    expect(monthOf(at('2026-10-31T21:59:59Z'))).toBe('2026-10')
    expect(monthOf(at('2026-10-31T22:00:00Z'))).toBe('2026-11')
    expect(monthOf(at('2026-07-31T21:00:00Z'))).toBe('2026-08')
  })

  test('are counted before they are sent and can be given back', async () => {
    const now = at('2026-03-10T10:00:00Z')
    const reserved = await reserveCharacters(cms.payload, { characters: 60, budget: 100, now })
    expect(await usageThisMonth(cms.payload, now, 100)).toEqual({ used: 60, budget: 100 })
    await expect(reserveCharacters(cms.payload, { characters: 41, budget: 100, now })).rejects.toMatchObject({
      kind: 'budget',
    })
    expect(await usageThisMonth(cms.payload, now, 100)).toEqual({ used: 60, budget: 100 })
    await giveBack(cms.payload, { ...reserved, characters: 20 })
    await reserveCharacters(cms.payload, { characters: 60, budget: 100, now })
    expect(await usageThisMonth(cms.payload, now, 100)).toEqual({ used: 100, budget: 100 })
  })

  test('start again in the next month; what is given back belongs to the month in which it was reserved', async () => {
    const november = at('2026-11-30T21:00:00Z')
    const december = at('2026-11-30T22:30:00Z')
    const reserved = await reserveCharacters(cms.payload, { characters: 80, budget: 100, now: november })
    await reserveCharacters(cms.payload, { characters: 90, budget: 100, now: december })
    await giveBack(cms.payload, reserved)
    expect(await usageThisMonth(cms.payload, november, 100)).toEqual({ used: 0, budget: 100 })
    expect(await usageThisMonth(cms.payload, december, 100)).toEqual({ used: 90, budget: 100 })
  })

  test('stay within the budget when many ask at once', async () => {
    const now = at('2026-05-10T10:00:00Z')
    const asked = await Promise.allSettled(
      Array.from({ length: 40 }, () => reserveCharacters(cms.payload, { characters: 10, budget: 105, now })),
    )
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
    expect(await usageThisMonth(cms.payload, now, 105)).toEqual({ used: 100, budget: 105 })
  })
})
