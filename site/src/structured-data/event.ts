import type { Event } from '@tienviitta/content-models/models/event'
import type { PostalAddress } from '@tienviitta/content-models/models/postal-address'
import { postalAddressNode } from './government-office.ts'
import { type Described, type Node, type Thing, thing } from './thing.ts'

/** One date of an event; `start` and `end` in ISO 8601 with offset. */
export interface EventFacts extends Described {
  start: string
  end?: string
  isCancelled: boolean
  isMoved: boolean
  placeName?: string
  address?: PostalAddress
}

/** An event at one of its dates. */
export function eventThing(event: Event, facts: EventFacts): Thing {
  const isOnSite = facts.placeName !== undefined || facts.address !== undefined
  const places: Node[] = []
  if (isOnSite) {
    places.push({
      '@type': 'Place',
      name: facts.placeName,
      address: facts.address && postalAddressNode(facts.address),
    })
  }
  if (event.onlineUrl) places.push({ '@type': 'VirtualLocation', url: event.onlineUrl })
  return thing({
    '@type': 'Event',
    url: facts.url,
    name: facts.name,
    description: facts.description,
    startDate: facts.start,
    endDate: facts.end,
    eventStatus: `https://schema.org/${statusOf(event, facts)}`,
    eventAttendanceMode: `https://schema.org/${attendanceOf(isOnSite, event.onlineUrl !== undefined)}`,
    location: places,
    inLanguage: event.languages,
    isAccessibleForFree: event.priceEuros === 0,
    maximumAttendeeCapacity: event.capacity,
    organizer: { '@type': 'Organization', name: event.organiser },
    offers: {
      '@type': 'Offer',
      price: event.priceEuros,
      priceCurrency: 'EUR',
      url: event.registration.url ?? facts.url,
    },
  })
}

function statusOf(event: Event, facts: EventFacts): string {
  if (event.status === 'cancelled' || facts.isCancelled) return 'EventCancelled'
  if (event.status === 'postponed') return 'EventPostponed'
  return event.status === 'moved' || facts.isMoved ? 'EventRescheduled' : 'EventScheduled'
}

function attendanceOf(isOnSite: boolean, isOnline: boolean): string {
  if (isOnSite && isOnline) return 'MixedEventAttendanceMode'
  return isOnline ? 'OnlineEventAttendanceMode' : 'OfflineEventAttendanceMode'
}
