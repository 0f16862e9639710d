import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Audience } from '@tienviitta/content-models/models/audience'
import { localize } from '@tienviitta/content-models/localization/localize'
import { governmentService } from '../structured-data/government-service.ts'
import { type GuideCard, guideCard, originalTitle } from './cards.ts'
import { type Way, waysOf } from './channel-view.ts'
import { type Frame, descriptionOf, frameOf, listCrumb } from './frame.ts'
import { address, pathOf, sourceAddress } from './links.ts'
import { type OfficeCard, officeCard } from './office-view.ts'
import { type PageNote, pageNoteOf } from './part-note.ts'
import { makePage } from './reading.ts'
import { type Said, said } from './said.ts'
import type { Page, Site } from './site.ts'
import { type TranslationCredit, creditOf } from './translation-credit.ts'
import { translatedLanguages } from './translated-languages.ts'

export interface ServicePage extends Frame {
  readonly heading: Said
  readonly original?: Said
  readonly summary: Said
  readonly note: PageNote
  /** Where the newest text stands, for the link in the notice. */
  readonly sourceHref: string | undefined
  readonly credit?: TranslationCredit
  readonly forWhom: Said
  readonly does: readonly Said[]
  readonly doesNot: readonly Said[]
  readonly price: Said
  readonly start: Said
  readonly promise: readonly Said[]
  /** The hand-over card, in the reader's language and, to be shown at the desk, in the source's. */
  readonly handOver: {
    readonly take: Said
    readonly say: Said
    readonly takeOriginal?: Said
    readonly sayOriginal?: Said
  }
  readonly audiences: readonly Audience[]
  readonly ways: readonly Way[]
  readonly offices: readonly OfficeCard[]
  readonly guides: readonly GuideCard[]
}

/** A service; nothing when it is not published. */
export function servicePage(site: Site, language: LanguageTag, id: string): Page<ServicePage | undefined> {
  return makePage(site, language, (reading) => {
    const published = reading.get('service', id)
    if (!published) return undefined
    const { document } = published
    const service = localize(published, language)
    const path = pathOf('service', service.slug)
    const description = descriptionOf(service.summary.value)
    const source = service.sourceLanguage
    const { take, say } = service.handOver
    const takeOriginal = originalTitle(reading, document.handOver.take, source, take.value).original
    const sayOriginal = originalTitle(reading, document.handOver.say, source, say.value).original
    const translated = translatedLanguages(published)
    return {
      ...frameOf(reading, {
        path,
        title: service.name.value,
        description,
        translated,
        above: [listCrumb(reading, 'services')],
        offices: document.offices.slice(0, 1),
        structured: [
          governmentService({
            url: reading.baseUrl + address(language, path),
            name: service.name.value,
            description,
            provider: reading.settings.organisation,
            audience: service.forWhom.value,
            languages: translated,
          }),
        ],
      }),
      heading: said(reading, service.name),
      ...originalTitle(reading, document.name, source, service.name.value),
      summary: said(reading, service.summary),
      note: pageNoteOf(service),
      sourceHref: sourceAddress(reading, source, path),
      ...creditOf(reading, published),
      forWhom: said(reading, service.forWhom),
      does: service.does.map(({ text }) => said(reading, text)),
      doesNot: service.doesNot.map(({ text }) => said(reading, text)),
      price: said(reading, service.price),
      start: said(reading, service.start),
      promise: service.promise.map(({ text }) => said(reading, text)),
      handOver: {
        take: said(reading, take),
        say: said(reading, say),
        ...(takeOriginal && { takeOriginal }),
        ...(sayOriginal && { sayOriginal }),
      },
      audiences: service.audiences,
      ways: waysOf(reading, service.channels),
      offices: service.offices.flatMap((office) => officeCard(reading, office) ?? []),
      guides: service.guides.flatMap((guide) => guideCard(reading, guide) ?? []),
    }
  })
}
