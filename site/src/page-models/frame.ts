import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { messages } from '../messages/message.ts'
import { breadcrumbList } from '../structured-data/breadcrumb-list.ts'
import type { Described, Thing } from '../structured-data/thing.ts'
import { type PagePath, address } from './links.ts'
import { type HumanContact, humanContact } from './human-contact.ts'
import type { QueryContext } from '../incremental/query-context.ts'
import { type LocalizedString, interfaceString, untranslated } from './localized-string.ts'
import { query } from '../incremental/query.ts'

/** The language in which the publisher's name is written. */
const NAMES_LANGUAGE: LanguageTag = 'fi'

/** A page above this one. */
export interface Crumb {
  readonly label: LocalizedString
  readonly href: string
}

/** Who publishes the site, as stated at the foot of every page. */
export interface Publisher {
  readonly organisation: LocalizedString
  /** The content is made up for demonstration. */
  readonly demo: boolean
}

/** What every page has around its own content. */
export interface Frame {
  readonly language: LanguageTag
  /** Address below the language; the same in all languages. */
  readonly path: PagePath
  readonly title: string
  readonly description: string
  readonly siteName: string
  readonly publisher: Publisher
  /** The languages of the site, in the order of its settings. */
  readonly languages: readonly LanguageTag[]
  /** The languages in which this page is really written. */
  readonly translated: readonly LanguageTag[]
  /** The pages above this one, the home page first; empty on the home page. */
  readonly breadcrumbs: readonly Crumb[]
  readonly humanContact: HumanContact
  readonly structured: readonly Thing[]
}

const publisher = query('publisher', (context): Publisher => ({
  organisation: untranslated(context, context.settings.organisation, NAMES_LANGUAGE),
  demo: context.settings.demo,
}))

/** What a frame is made from. */
export interface FrameFacts {
  path: PagePath
  title: string
  description: string
  /** Absent on pages of the interface, which exist in all languages. */
  translated?: readonly LanguageTag[]
  /** The pages between the home page and this one. */
  above?: readonly Crumb[]
  /** Offices that this page is about. */
  offices?: readonly string[]
  /** What the page is about, besides its breadcrumbs. */
  structured?: (page: Described) => readonly Thing[]
}

/** The frame of a page in the reader's language. */
export function frameOf(context: QueryContext, facts: FrameFacts): Frame {
  const { language, settings, baseUrl } = context
  const { path, title, description } = facts
  const { languages, siteName } = settings
  const home = {
    label: interfaceString(context, messages(language)('site.home')),
    href: address(language, ''),
  }
  const breadcrumbs = path === '' ? [] : [home, ...(facts.above ?? [])]
  const here = { name: title, url: baseUrl + address(language, path) }
  const crumbs = breadcrumbs.map(({ label, href }) => ({ name: label.text, url: baseUrl + href }))
  return {
    language,
    path,
    title,
    description,
    siteName,
    publisher: publisher(context),
    languages,
    translated: (facts.translated ?? languages).filter((tag) => languages.includes(tag)),
    breadcrumbs,
    humanContact: humanContact(context, ...(facts.offices ?? [])),
    structured: [
      ...(facts.structured?.({ ...here, description }) ?? []),
      ...(breadcrumbs.length > 0 ? [breadcrumbList([...crumbs, here])] : []),
    ],
  }
}

type ListPath = 'guides' | 'offices' | 'events' | 'services' | 'municipalities' | 'words'

/** The frame of a page that lists things of one kind. */
export function listFrame(
  context: QueryContext,
  path: ListPath,
  structured?: FrameFacts['structured'],
): Frame {
  const t = messages(context.language)
  const facts = { path, title: t(`${path}.title`), description: t(`${path}.lead`) }
  return frameOf(context, { ...facts, ...(structured && { structured }) })
}

/** The page of a list, as a crumb. */
export function listCrumb(context: QueryContext, page: ListPath): Crumb {
  const { language } = context
  return {
    label: interfaceString(context, messages(language)(`${page}.title`)),
    href: address(language, page),
  }
}

/** A text shortened to a description: one line of at most 300 characters. */
export function descriptionOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= 300 ? line : `${line.slice(0, line.lastIndexOf(' ', 299))}…`
}
