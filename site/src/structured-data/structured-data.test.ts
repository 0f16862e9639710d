import { describe, expect, test } from 'vitest'
import { eventPage } from '../page-models/event-page.ts'
import { guidePage } from '../page-models/guide-page.ts'
import { officePage } from '../page-models/office-page.ts'
import { servicePage } from '../page-models/service-page.ts'
import { IDS } from '../testing/example-ids.ts'
import { exampleSite } from '../testing/example-snapshot.ts'
import { type Node, jsonLd, thing } from './thing.ts'

const site = exampleSite()
const find = (structured: readonly Node[] | undefined, type: string): Node | undefined =>
  structured?.find((node) => node['@type'] === type)

describe('structured data', () => {
  test('cannot end the element that contains it', () => {
    const text = jsonLd([thing({ '@type': 'WebPage', name: '</script><script>alert(1)</script>' })])
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toMatchObject({ name: '</script><script>alert(1)</script>' })
  })

  test('of a translated guide name its original and its last review', () => {
    const page = find(guidePage(site, 'ar', IDS.guide).model?.structured, 'WebPage')
    expect(page).toMatchObject({
      inLanguage: 'ar',
      lastReviewed: '2026-06-01',
      translationOfWork: { '@id': 'https://www.example.fi/fi/guides/renting-a-home/' },
    })
  })

  test('of every page below the home page contain the path to it', () => {
    const crumbs = find(guidePage(site, 'fi', IDS.guide).model?.structured, 'BreadcrumbList')
    expect(crumbs?.['itemListElement']).toMatchObject([
      { position: 1, item: 'https://www.example.fi/fi/' },
      { position: 2, name: 'Asuminen' },
      { position: 3, name: 'Asunnon vuokraaminen' },
    ])
  })

  test('of an office contain its hours, its closed days and its languages', () => {
    const office = find(officePage(site, 'fi', IDS.office).model?.structured, 'GovernmentOffice')
    expect(office).toMatchObject({
      openingHoursSpecification: [
        { opens: '09:00', closes: '16:00' },
        { validFrom: '2027-06-14', dayOfWeek: ['https://schema.org/Tuesday'] },
      ],
      specialOpeningHoursSpecification: [
        { validFrom: '2026-11-25', validThrough: '2026-11-25', opens: '00:00', closes: '00:00' },
        { opens: '12:00' },
      ],
      contactPoint: [
        { telephone: '090000001', availableLanguage: ['fi', 'ar', 'so', 'ku'] },
        { email: 'neuvonta@example.fi' },
      ],
    })
  })

  test('of an event say when, where, how and at what price', () => {
    expect(find(eventPage(site, 'fi', IDS.event).model?.structured, 'Event')).toMatchObject({
      startDate: '2026-11-26T17:00+02:00',
      endDate: '2026-11-26T19:00+02:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      inLanguage: ['fi', 'en'],
      isAccessibleForFree: true,
    })
    expect(find(eventPage(site, 'fi', IDS.cancelledEvent).model?.structured, 'Event')).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      isAccessibleForFree: false,
    })
  })

  test('of a service name who provides it and for whom', () => {
    expect(find(servicePage(site, 'fi', IDS.service).model?.structured, 'GovernmentService')).toMatchObject({
      provider: { name: 'Esimerkkikunta' },
      audience: { audienceType: 'Kaikille maahan muuttaneille.' },
    })
  })
})
