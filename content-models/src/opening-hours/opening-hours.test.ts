import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { officeHours } from '../testing/office-hours.ts'
import { hoursException, openingHours, weeklyHoursRow } from './opening-hours.ts'

/** The fields that a schema rejects. */
function faults(result: { error?: { issues: { path: PropertyKey[] }[] } }): string[] {
  return result.error?.issues.map((issue) => issue.path.join('.')) ?? []
}

const row = { id: 'a', days: ['monday'], opens: '09:00', closes: '15:00' }
const exception = { id: 'a', from: '2026-12-24', closed: true }

describe('weekly hours', () => {
  it.each([
    ['plain', {}, []],
    ['for a season', { from: '2026-06-01', to: '2026-08-31' }, []],
    ['closing when they open', { closes: '09:00' }, ['closes']],
    ['closing before they open', { closes: '08:00' }, ['closes']],
    ['for a season that ends before it begins', { from: '2026-06-02', to: '2026-06-01' }, ['to']],
    ['on no day', { days: [] }, ['days']],
    ['twice on a day', { days: ['monday', 'monday'] }, ['days']],
    ['at an impossible time', { closes: '15:60' }, ['closes']],
    ['from an impossible date', { from: '2026-02-29' }, ['from']],
  ])('%s', (_, change, expected) => {
    expect(faults(weeklyHoursRow.safeParse({ ...row, ...change }))).toEqual(expected)
  })
})

describe('an exception', () => {
  it.each([
    ['closed', {}, []],
    ['with hours', { closed: false, opens: '09:00', closes: '12:00' }, []],
    ['closed and with hours', { opens: '09:00', closes: '12:00' }, ['closed']],
    ['neither', { closed: false }, ['opens']],
    ['with half of its hours', { closed: false, opens: '09:00' }, ['opens']],
    ['closing before it opens', { closed: false, opens: '12:00', closes: '09:00' }, ['closes']],
    ['ending before it begins', { to: '2026-12-23' }, ['to']],
    ['with a reason of no words', { reason: ' ' }, ['reason']],
  ])('%s', (_, change, expected) => {
    expect(faults(hoursException.safeParse({ ...exception, ...change }))).toEqual(expected)
  })
})

describe('opening hours', () => {
  it('closing early on eves need the time', () => {
    expect(faults(openingHours.safeParse({ ...officeHours(), eveCloses: undefined }))).toEqual(['eveCloses'])
    expect(faults(openingHours.safeParse(officeHours()))).toEqual([])
  })

  it.each([
    ['opening hours', openingHours],
    ['weekly hours', weeklyHoursRow],
    ['an exception', hoursException],
  ])('%s describe every field', (_, schema) => {
    for (const [name, field] of Object.entries(z.toJSONSchema(schema).properties ?? {})) {
      expect(typeof field === 'object' && field.description, name).toMatch(/^[A-Z].{8,}/)
    }
  })
})
