import { type Document, MODELS } from '@tienviitta/content-models/models/model'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { TOPIC_ICONS } from '@tienviitta/content-models/models/topic'
import { madeUpText } from './made-up-text.ts'
import type { Random } from './random.ts'

/** How many documents of each kind that has pages of its own. */
export interface DocumentCounts {
  readonly topics: number
  readonly municipalities: number
  readonly offices: number
  readonly events: number
  readonly guides: number
}

/** To one guide in this many, a municipality adds something of its own. */
export const guidesPerAddition = 10

/** A document's id: the same for the same model and number. */
const idOf = (model: ModelName, number: number): string => {
  const letters = Buffer.from(model).toString('hex').slice(0, 12).padEnd(12, '0')
  return `${letters}${number.toString(16).padStart(12, '0')}`
}

/** Finnish documents of every kind that a site of a region has, referring to each other; valid by the schemas. */
export function syntheticDocuments(
  counts: DocumentCounts,
  words: readonly string[],
  random: Random,
): Document[] {
  const line = (length: number) => madeUpText('line', length, words, random).slice(0, 60).trim()
  const text = (length: number) => madeUpText('text', length, words, random).slice(0, 300).trim()
  const rich = (length: number) => madeUpText('rich', length, words, random)
  const oneOf = (model: ModelName, count: number) => idOf(model, random.below(count))
  const common = (model: ModelName, number: number) => ({
    model,
    id: idOf(model, number),
    slug: `${model}-${number}`,
    formerSlugs: [],
    sourceLanguage: 'fi',
  })
  const visit = { id: 'visit', kind: 'visit', note: line(4), needsIdentification: false }
  const phone = { id: 'phone', kind: 'phone', phone: '029 000 0000', needsIdentification: false }
  const address = (number: number) => ({
    street: `Esimerkkikatu ${number + 1}`,
    postalCode: '00100',
    city: 'Esimerkkilä',
  })
  const make = (count: number, one: (number: number) => Document) =>
    Array.from({ length: count }, (_, number) => one(number))

  const topics = make(counts.topics, (number) =>
    MODELS.topic.parse({
      ...common('topic', number),
      title: line(2).slice(0, 50).trim(),
      summary: line(5),
      icon: TOPIC_ICONS[number % TOPIC_ICONS.length],
      order: number,
    }),
  )
  const authorities = make(12, (number) =>
    MODELS.authority.parse({
      ...common('authority', number),
      name: line(2),
      summary: text(10),
      websites: [{ id: 'fi', language: 'fi', url: 'https://www.example.fi/' }],
      channels: [phone],
    }),
  )
  const municipalities = make(counts.municipalities, (number) =>
    MODELS.municipality.parse({
      ...common('municipality', number),
      code: `${number}`.padStart(3, '0'),
      name: `Esimerkkilä ${number + 1}`,
      nameSwedish: `Exempelby ${number + 1}`,
      officialLanguages: ['fi', 'sv'],
      summary: text(20),
      network: idOf('network', 0),
      nearestOffice: oneOf('office', counts.offices),
      website: 'https://www.example.fi/',
    }),
  )
  const network = MODELS.network.parse({
    ...common('network', 0),
    name: line(3),
    summary: text(20),
    municipalities: municipalities.map(({ id }) => id),
    contacts: [{ id: 'coordinator', role: line(2), email: 'verkosto@example.fi' }],
  })
  const offices = make(counts.offices, (number) =>
    MODELS.office.parse({
      ...common('office', number),
      name: `Neuvonta ${number + 1}`,
      kind: 'guidance-point',
      summary: text(20),
      address: address(number),
      directions: line(6),
      channels: [visit, phone],
      openingHours: {
        weekly: [
          { id: 'a', days: ['monday', 'tuesday', 'wednesday', 'thursday'], opens: '09:00', closes: '16:00' },
          { id: 'b', days: ['friday'], opens: '09:00', closes: '14:00' },
        ],
        exceptions: [],
        holidays: 'closed',
        eves: 'short',
        eveCloses: '12:00',
      },
      languages: ['fi', 'sv', 'en', 'so', 'ar'].map((language) => ({
        id: language,
        language,
        modes: ['staff'],
        hours: [],
      })),
      stepFree: 'yes',
      services: [],
      tenants: [],
      municipality: oneOf('municipality', counts.municipalities),
      serves: municipalities.map(({ id }) => id),
      stops: [],
      prepare: rich(30),
      hoursConfirmedOn: '2026-11-02',
    }),
  )
  const events = make(counts.events, (number) =>
    MODELS.event.parse({
      ...common('event', number),
      name: line(3),
      summary: text(20),
      description: rich(40),
      kind: 'information',
      schedule: {
        start: '2026-11-03T17:00',
        end: '2026-11-03T19:00',
        allDay: false,
        recurrence: { frequency: 'weekly', interval: 1, count: 60, exceptions: [], moved: [], cancelled: [] },
      },
      status: 'scheduled',
      office: oneOf('office', counts.offices),
      municipality: oneOf('municipality', counts.municipalities),
      languages: ['fi', 'en'],
      interpretation: ['so', 'ar'],
      childCare: true,
      stepFree: 'yes',
      priceEuros: 0,
      registration: { required: false },
      organiser: 'Esimerkkilän kaupunki',
    }),
  )
  const section = (number: number) => ({
    blockType: 'section',
    id: `section${number}`,
    heading: line(3),
    text: rich(45),
  })
  const guides = make(counts.guides, (number) =>
    MODELS.guide.parse({
      ...common('guide', number),
      title: line(4),
      summary: text(30),
      kind: 'how-to',
      body: [
        section(0),
        {
          blockType: 'steps',
          id: 'steps',
          heading: line(3),
          steps: Array.from({ length: 6 }, (_, step) => ({
            id: `s${step}`,
            action: line(5),
            text: rich(22),
            cost: line(2),
          })),
        },
        { blockType: 'callout', id: 'callout', tone: 'warning', heading: line(3), text: text(15) },
        section(1),
        section(2),
        {
          blockType: 'questions',
          id: 'questions',
          heading: line(3),
          questions: Array.from({ length: 4 }, (_, question) => ({
            id: `q${question}`,
            question: line(6),
            answer: rich(25),
          })),
        },
        section(3),
        {
          blockType: 'links',
          id: 'links',
          heading: line(2),
          links: Array.from({ length: 4 }, (_, link) => ({
            id: `l${link}`,
            label: line(3),
            url: `https://www.example.fi/${link}`,
            language: 'fi',
            alternatives: [{ id: 'en', language: 'en', url: `https://www.example.fi/en/${link}` }],
          })),
        },
        { blockType: 'contact', id: 'contact', office: oneOf('office', counts.offices) },
      ],
      topics: [idOf('topic', number % counts.topics)],
      authorities: [oneOf('authority', authorities.length)],
      channels: [visit, phone],
      services: [],
      related: [oneOf('guide', counts.guides), oneOf('guide', counts.guides)],
      sources: [{ id: 'a', title: 'example.fi', url: 'https://www.example.fi/', language: 'fi' }],
      audiences: ['newcomer'],
      municipalities: [],
      additions:
        number % guidesPerAddition === 0
          ? [{ id: 'a', municipality: oneOf('municipality', counts.municipalities), text: rich(25) }]
          : [],
      reviewedBy: 'Neuvonta',
      reviewedOn: '2026-06-01',
      reviewIntervalMonths: 12,
    }),
  )
  return [...topics, ...authorities, ...municipalities, network, ...offices, ...events, ...guides]
}
