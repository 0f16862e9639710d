import { address, base } from './example-facts.ts'
import { IDS } from './example-ids.ts'

const eventFacts = {
  ...base,
  model: 'event',
  status: 'scheduled',
  municipality: IDS.municipality,
  interpretation: [],
  childCare: false,
  stepFree: 'yes',
  priceEuros: 0,
  registration: { required: false },
  organiser: 'Esimerkkikunta',
}

export const events = [
  {
    ...eventFacts,
    id: IDS.event,
    slug: 'welcome-evening',
    name: 'Tervetuloilta uusille kuntalaisille',
    summary: 'Tapaat naapureita ja saat tietoa palveluista.',
    description: 'Tarjolla on **kahvia** ja tietoa.\n\nTule yksin tai perheen kanssa.',
    kind: 'welcome',
    schedule: {
      start: '2026-11-26T17:00',
      end: '2026-11-26T19:00',
      allDay: false,
      recurrence: {
        frequency: 'weekly',
        interval: 1,
        count: 4,
        exceptions: [],
        moved: [{ id: 'independence', date: '2026-12-10', start: '2026-12-11T17:00' }],
        cancelled: [{ id: 'sick', date: '2026-12-03', reason: 'Ohjaaja on sairaana' }],
      },
    },
    office: IDS.office,
    onlineUrl: 'https://video.example.fi/tervetulo',
    languages: ['fi', 'en'],
    interpretation: ['ar', 'ru'],
    childCare: true,
    registration: { required: true, phone: '09 000 0001', email: 'ilmo@example.fi', until: '2026-11-25' },
    capacity: 40,
    image: IDS.picture,
  },
  {
    ...eventFacts,
    id: IDS.cancelledEvent,
    slug: 'tax-card-session',
    name: 'Verokortti-info',
    summary: 'Tietoilta verokortista.',
    kind: 'information',
    status: 'cancelled',
    statusNote: 'Kysy verokortista neuvontapisteessä.',
    schedule: { start: '2026-12-03T14:00', allDay: false },
    place: 'Kauppakeskus',
    address,
    languages: ['fi'],
    priceEuros: 2.5,
  },
]
