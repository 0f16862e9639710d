import { describe, expect, test } from 'vitest'
import { IDS } from '../testing/example-ids.ts'
import { exampleDocuments, exampleSite } from '../testing/example-snapshot.ts'
import { dayNames } from './hours-view.ts'
import { officePage } from './office-page.ts'
import { humanContact } from './human-contact.ts'
import { track } from '../incremental/evaluation.ts'

const at = (clock: string) => exampleSite(exampleDocuments(), Date.parse(clock))
const office = (clock: string, id: string = IDS.office) => officePage(at(clock), 'en', id)

describe('the next time an office can be visited', () => {
  test.each([
    ['while it is open, today', '2026-11-23T15:59+02:00', 'Monday 23 November', '9:00–16:00'],
    ['before it opens, today', '2026-11-23T07:00+02:00', 'Monday 23 November', '9:00–16:00'],
    [
      'after it has closed, the next day that is not an exception',
      '2026-11-24T16:00+02:00',
      'Thursday 26 November',
      '9:00–16:00',
    ],
    [
      'over Christmas, the first working day after it',
      '2026-12-23T17:00+02:00',
      'Monday 28 December',
      '9:00–16:00',
    ],
    ['on an eve, until it closes early', '2026-12-31T08:00+02:00', 'Thursday 31 December', '9:00–13:00'],
  ])('%s', (_, clock, day, times) => {
    const { model, dependencies } = office(clock)
    expect(model?.card.next).toMatchObject({ times: [times] })
    expect(model?.card.next?.day.replace(',', '')).toBe(day)
    expect(dependencies.validUntil).toBeGreaterThan(Date.parse(clock))
  })

  test('is not known for an office without hours', () => {
    expect(office('2026-11-23T10:00+02:00', IDS.popUp).model?.card.next).toBeUndefined()
  })
})

describe('an office', () => {
  const { model } = office('2026-11-23T10:00+02:00')

  test('shows this week with the exception and its reason', () => {
    expect(model?.week.days).toHaveLength(7)
    expect(model?.week.days[2]).toMatchObject({
      date: '2026-11-25',
      times: [],
      isException: true,
      reason: { text: 'Henkilökunnan koulutus', lang: 'fi' },
    })
  })

  test('announces later exceptions beforehand', () => {
    expect(model?.exceptions.map(({ id }) => id)).toEqual(['late'])
  })

  test('names public holidays', () => {
    const week = office('2026-12-22T10:00+02:00').model?.week
    expect(week?.days.map(({ holiday }) => holiday).filter(Boolean)).toEqual([
      'christmas-eve',
      'christmas-day',
      'st-stephens-day',
    ])
  })

  test('that circulates shows its next stops, including moved and cancelled ones', () => {
    const [stop] = office('2026-11-23T10:00+02:00', IDS.popUp).model?.stops ?? []
    expect(stop?.dates.map(({ status }) => status)).toEqual(['moved', 'cancelled', 'scheduled', 'scheduled'])
  })

  test('names the remote office of the municipality', () => {
    expect(model?.remote?.id).toBe(IDS.remoteOffice)
  })

  test('comes first in its own “talk to a person” card', () => {
    expect(model?.humanContact.offices[0]?.id).toBe(IDS.office)
  })
})

describe('“talk to a person”', () => {
  const card = (language: 'ar' | 'en' | 'so') =>
    track(at('2026-11-23T10:00+02:00'), language, (context) => humanContact(context)).value

  test('names offices whose staff speak the reader’s language first', () => {
    expect(card('en').offices[0]?.id).toBe(IDS.remoteOffice)
    expect(card('ar').offices[0]).toMatchObject({
      id: IDS.office,
      own: { tag: 'ar', modes: ['staff', 'interpreter-by-phone'] },
    })
  })

  test('says whether any office serves in the reader’s language', () => {
    expect(card('so').inOwnLanguage).toBe(true)
    const speechless = exampleDocuments().filter(({ document }) => document.id !== IDS.office)
    const without = track(exampleSite(speechless), 'so', (context) => humanContact(context)).value
    expect(without.inOwnLanguage).toBe(false)
  })

  test('always has an office that can be reached from everywhere', () => {
    expect(card('ar').offices.some(({ kind }) => kind === 'remote')).toBe(true)
  })
})

test('three or more neighbouring days are named by the first and the last', () => {
  expect(dayNames('en', ['friday', 'monday', 'tuesday', 'wednesday'])).toBe('Monday – Wednesday, Friday')
  expect(dayNames('en', ['monday', 'tuesday'])).toBe('Monday, Tuesday')
})
