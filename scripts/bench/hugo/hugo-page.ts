import { type LanguageTag, language as languageOf } from '@tienviitta/content-models/languages/registry'
import type { Event } from '@tienviitta/content-models/models/event'
import type { Guide } from '@tienviitta/content-models/models/guide'
import type { Municipality } from '@tienviitta/content-models/models/municipality'
import type { Office } from '@tienviitta/content-models/models/office'
import type { PostalAddress } from '@tienviitta/content-models/models/postal-address'
import type { Topic } from '@tienviitta/content-models/models/topic'
import { type SpokenLanguageTag, spokenLanguage } from '@tienviitta/content-models/languages/spoken'
import { WEEKDAYS } from '@tienviitta/content-models/time/calendar'
import type { Localized } from '@tienviitta/content-models/localization/localize'
import { bestAddress } from '@tienviitta/site/page-models/authority-view'

/** A page in Hugo's format: front matter, and Markdown below it. */
export interface HugoPage {
  readonly frontMatter: Readonly<Record<string, unknown>>
  readonly content?: string
}

/** What a page of a document needs besides the document in its language. */
export interface PageFacts {
  readonly language: LanguageTag
  /** The title in the document's own language. */
  readonly original: string
  readonly translator?: string
  /** The slug of the document with an id. */
  readonly slugOf: (id: string) => string
}

/** A topic's page. */
export const topicPage = (topic: Localized<Topic>, facts: PageFacts): HugoPage => ({
  frontMatter: {
    ...common(topic.title.value, topic.summary.value, facts),
    icon: topic.icon,
    weight: topic.order + 1,
  },
})

/** A municipality's page. */
export function municipalityPage(municipality: Localized<Municipality>, facts: PageFacts): HugoPage {
  const { name, nameSwedish, summary, website } = municipality
  const nearest = facts.slugOf(municipality.nearestOffice)
  const shown = facts.language === 'sv' ? nameSwedish : name
  return {
    frontMatter: {
      ...common(shown, summary.value, facts),
      name: true,
      nearest,
      website,
      offices: [nearest],
    },
  }
}

/** An office's page; how to prepare for a visit is its Markdown. */
export function officePage(office: Localized<Office>, facts: PageFacts): HugoPage {
  const { address, openingHours, languages } = office
  return {
    frontMatter: {
      ...common(office.name, office.summary.value, facts),
      name: true,
      office: office.kind,
      offices: [office.slug],
      ...(address && { address: addressLine(address), postaladdress: postalAddress(address) }),
      directions: office.directions?.value,
      channels: channelsOf(office.channels),
      municipality: facts.slugOf(office.municipality),
      serves: office.serves.map(facts.slugOf),
      spoken: languages.map(({ language }) => language.toLowerCase()),
      served: languages.map(({ language }) => spoken(language)),
      weekly: Object.fromEntries(
        openingHours.weekly.flatMap(({ days, opens, closes }) =>
          days.map((day): [string, string] => [day, `${opens}–${closes}`]),
        ),
      ),
      hoursspecification: openingHours.weekly.map(({ days, opens, closes }) => ({
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: WEEKDAYS.filter((day) => days.includes(day)).map(
          (day) => `https://schema.org/${day.charAt(0).toUpperCase()}${day.slice(1)}`,
        ),
        opens,
        closes,
      })),
      contactpoint: office.channels
        .map(({ phone }) => phone)
        .filter((phone) => phone !== undefined)
        .map((phone) => ({
          '@type': 'ContactPoint',
          contactType: 'customer service',
          telephone: phone.replaceAll(' ', ''),
          availableLanguage: languages.map(({ language }) => language),
        })),
      confirmedon: office.hoursConfirmedOn,
    },
    content: office.prepare?.value,
  }
}

/** An event's page; its description is its Markdown. */
export function eventPage(event: Localized<Event>, facts: PageFacts): HugoPage {
  const { schedule } = event
  const office = event.office === undefined ? '' : facts.slugOf(event.office)
  return {
    frontMatter: {
      ...common(event.name.value, event.summary.value, facts),
      event: event.kind,
      // Hugo reads times without an offset as UTC; only the day is compared.
      start: `${schedule.start}:00Z`,
      ends: schedule.end?.slice(11),
      count: schedule.recurrence?.count ?? 1,
      office,
      offices: [office],
      municipality: facts.slugOf(event.municipality),
      spoken: event.languages,
      heldin: event.languages.map(written),
      interpretation: event.interpretation.map(spoken),
      organiser: event.organiser,
    },
    content: event.description?.value,
  }
}

/** A guide's page. Its blocks are structured front matter, whose rich texts the template renders as Markdown. */
export const guidePage = (guide: Localized<Guide>, facts: PageFacts): HugoPage => ({
  frontMatter: {
    ...common(guide.title.value, guide.summary.value, facts),
    // Not `topics`, which Hugo could take for a taxonomy.
    subjects: guide.topics.map(facts.slugOf),
    blocks: guide.body.map((block) => blockOf(block, facts)),
    channels: channelsOf(guide.channels),
    authorities: guide.authorities.map(facts.slugOf),
    readnext: guide.related.map(facts.slugOf),
    sources: guide.sources.map(({ title, url, language }) => ({ title, to: url, language })),
    additions: guide.additions.map(({ municipality }) => facts.slugOf(municipality)),
    reviewedby: guide.reviewedBy,
    reviewedon: guide.reviewedOn,
    reviewmonths: guide.reviewIntervalMonths,
  },
})

/** The page of a guide with what a municipality adds; the template takes the rest from the guide's own page. */
export const municipalGuidePage = (
  guide: Localized<Guide>,
  { municipality, text }: Localized<Guide>['additions'][number],
  facts: PageFacts,
): HugoPage => ({
  frontMatter: {
    ...common(guide.title.value, guide.summary.value, facts),
    type: 'municipal-guides',
    guide: guide.slug,
    municipality: facts.slugOf(municipality),
    addition: text.value,
    reviewedon: guide.reviewedOn,
  },
})

type Block = Localized<Guide>['body'][number]

function blockOf(block: Block, { language, slugOf }: PageFacts): Record<string, unknown> {
  switch (block.blockType) {
    case 'contact':
      return { block: 'contact', office: block.office === undefined ? '' : slugOf(block.office) }
    case 'video':
    case 'image':
      throw new Error(`The made-up content has no ${block.blockType}, so the site for Hugo knows none.`)
  }
  const heading = block.heading.value
  switch (block.blockType) {
    case 'section':
      return { block: 'section', heading, text: block.text.value }
    case 'steps': {
      const steps = block.steps.map(({ action, text, cost }) => ({
        action: action.value,
        text: text?.value,
        cost: cost?.value,
      }))
      return { block: 'steps', heading, steps }
    }
    case 'callout':
      return { block: 'callout', tone: block.tone, heading, text: block.text.value }
    case 'questions': {
      const { questions } = block
      const plain = questions.map(({ question, answer }) => ({
        question: question.value,
        answer: answer.value,
      }))
      return { block: 'questions', heading, questions: plain }
    }
    case 'links':
      return { block: 'links', heading, links: block.links.map((link) => linkOf(link, language)) }
  }
}

type Link = Extract<Block, { blockType: 'links' }>['links'][number]

function linkOf(link: Link, reader: LanguageTag): Record<string, unknown> {
  const { url, language } = bestAddress(reader, [link, ...link.alternatives])
  const elsewhere = language === reader ? {} : { endonym: languageOf(language).endonym }
  return { label: link.label.value, to: url, language, ...elsewhere }
}

function common(title: string, summary: string, facts: PageFacts): Record<string, unknown> {
  const { language, original, translator } = facts
  return { title, summary, ...(language !== 'fi' && { original, translator }) }
}

const channelsOf = (channels: Localized<Guide>['channels']): unknown[] =>
  channels.map(({ kind, phone, note }) => ({ kind, phone, note: note?.value }))

const written = (tag: LanguageTag) => named(tag, languageOf(tag))
const spoken = (tag: SpokenLanguageTag) => named(tag, spokenLanguage(tag))
const named = (tag: string, { endonym, direction }: { endonym: string; direction: string }) => ({
  tag,
  name: endonym,
  dir: direction,
})

const addressLine = ({ street, postalCode, city }: PostalAddress): string =>
  `${street}, ${postalCode} ${city}`

const postalAddress = ({ street, postalCode, city }: PostalAddress): Record<string, string> => ({
  '@type': 'PostalAddress',
  streetAddress: street,
  postalCode,
  addressLocality: city,
  addressCountry: 'FI',
})
