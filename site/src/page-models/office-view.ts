import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import {
  type SpokenLanguageTag,
  isServedIn,
  spokenLanguage,
} from '@tienviitta/content-models/languages/spoken'
import type { Office } from '@tienviitta/content-models/models/office'
import { type Localized, localize } from '@tienviitta/content-models/localization/localize'
import { type ContactChannel, contactChannels } from './contact-channels.ts'
import { type DatedHours, type WeeklyLine, nextHours, weeklyLines } from './hours-view.ts'
import { address, pathOf } from './links.ts'
import type { QueryContext } from '../incremental/query-context.ts'
import { type LocalizedString, untranslated } from './localized-string.ts'
import { query } from '../incremental/query.ts'

/** A language by its own name, with what the element around it needs. */
export interface LanguageName {
  readonly tag: string
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
}

/** A language by its own name. */
export function languageName(tag: SpokenLanguageTag): LanguageName {
  const { endonym, direction } = spokenLanguage(tag)
  return { tag, name: endonym, direction }
}

/** How and when an office serves in one language. */
export interface LanguageService extends LanguageName {
  /** Whether it is the reader's own language. */
  readonly isReaders: boolean
  readonly modes: Office['languages'][number]['modes']
  /** Empty: in all opening hours. */
  readonly hours: readonly WeeklyLine[]
}

/** An office as shown in lists and under "talk to a person". */
export interface OfficeCard {
  readonly id: string
  readonly href: string
  readonly name: LocalizedString
  readonly kind: Office['kind']
  readonly municipality?: LocalizedString
  readonly next?: DatedHours
  readonly appointmentOnly: boolean
  readonly stepFree: Office['stepFree']
  readonly channels: readonly ContactChannel[]
  readonly languages: readonly LanguageService[]
  /** Service in the reader's own language, if there is any. */
  readonly own?: LanguageService
}

/** An office's card; nothing when the office is not published. */
export const officeCard = query('office-card', (context, id: string): OfficeCard | undefined => {
  const published = context.get('office', id)
  if (!published) return undefined
  const office = localize(published, context.language)
  const languages = languagesOf(context, office.languages)
  const own = languages.find((service) => service.isReaders)
  const next = nextHours(context, published.document.openingHours)
  const municipality = municipalityName(context, office.municipality)
  return {
    id: office.id,
    href: address(context.language, pathOf('office', office.slug)),
    name: untranslated(context, office.name, office.sourceLanguage),
    kind: office.kind,
    ...(municipality && { municipality }),
    ...(next && { next }),
    appointmentOnly: office.openingHours.appointmentOnly ?? false,
    stepFree: office.stepFree,
    channels: contactChannels(context, office.channels, office.address),
    languages,
    ...(own && { own }),
  }
})

/** The languages of service in the editor's order, the reader's own first. */
function languagesOf(context: QueryContext, languages: Localized<Office>['languages']): LanguageService[] {
  return languages
    .map((row) => ({
      ...languageName(row.language),
      isReaders: isServedIn(context.language, row.language),
      modes: row.modes,
      hours: weeklyLines(context, row.hours),
    }))
    .toSorted((a, b) => Number(b.isReaders) - Number(a.isReaders))
}

/** A municipality's name: in Swedish for Swedish readers, else in Finnish, as on signs. */
export function municipalityName(context: QueryContext, id: string): LocalizedString | undefined {
  const municipality = context.get('municipality', id)?.document
  if (!municipality) return undefined
  const tag: LanguageTag = context.language === 'sv' ? 'sv' : 'fi'
  return untranslated(context, tag === 'sv' ? municipality.nameSwedish : municipality.name, tag)
}
