import { describe, expect, test } from 'vitest'
import { IDS } from '../testing/example-ids.ts'
import { exampleDocuments, exampleSite } from '../testing/example-snapshot.ts'
import { eventPage } from './event-page.ts'
import { eventsPage } from './events-page.ts'

const at = (clock: string) => exampleSite(exampleDocuments(), Date.parse(clock))
const event = (clock: string) => eventPage(at(clock), 'fi', IDS.event).model

describe('an event', () => {
  test('shows its next dates, the cancelled one with the reason and the moved one with its earlier day', () => {
    expect(event('2026-11-23T10:00+02:00')?.dates).toMatchObject([
      { leafDay: '26', leafMonth: 'marras', time: '17.00–19.00', status: 'scheduled' },
      { leafDay: '3', status: 'cancelled', reason: { text: 'Ohjaaja on sairaana' } },
      { leafDay: '11', status: 'moved', insteadOf: 'torstai 10. joulukuuta' },
      { leafDay: '17', status: 'scheduled' },
    ])
  })

  test('keeps its page when it is over, but leaves the list', () => {
    const over = at('2027-01-01T10:00+02:00')
    expect(eventPage(over, 'fi', IDS.event).model?.dates).toEqual([])
    expect(eventsPage(over, 'fi').model.events).toEqual([])
  })

  test('is valid until the first of its dates is over', () => {
    const { dependencies } = eventPage(at('2026-12-17T12:00+02:00'), 'fi', IDS.event)
    expect(dependencies.validUntil).toBeLessThanOrEqual(Date.parse('2026-12-17T19:00+02:00'))
  })

  test('says when registration is over', () => {
    expect(event('2026-11-25T23:00+02:00')?.registration.isOver).toBe(false)
    expect(event('2026-11-26T00:00+02:00')?.registration.isOver).toBe(true)
  })

  test('is listed by its next date', () => {
    expect(eventsPage(at('2026-11-23T10:00+02:00'), 'fi').model.events.map(({ id }) => id)).toEqual([
      IDS.event,
      IDS.cancelledEvent,
    ])
  })
})
