import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Audience } from '@tienviitta/content-models/models/audience'
import { localize } from '@tienviitta/content-models/localization/localize'
import { governmentService } from '../structured-data/government-service.ts'
import { type GuideCard, guideCard, originalTitle } from './cards.ts'
import { type ContactChannel, contactChannels } from './contact-channels.ts'
import { type Frame, descriptionOf, frameOf, listCrumb } from './frame.ts'
import { address, pathOf, sourceAddress } from './links.ts'
import { type OfficeCard, officeCard } from './office-view.ts'
import { type TranslationNotice, translationNotice } from './translation-notice.ts'
import { type LocalizedString, localizedString } from './localized-string.ts'
import type { Site } from '../incremental/site.ts'
import { type Page, makePage } from './page.ts'
import { type TranslationCredit, creditOf } from './translation-credit.ts'
import { translatedLanguages } from './translated-languages.ts'

export interface ServicePage extends Frame {
  readonly heading: LocalizedString
  readonly original?: LocalizedString
  readonly summary: LocalizedString
  readonly note: TranslationNotice
  /** Where the newest text is, for the link in the notice. */
  readonly sourceHref: string | undefined
  readonly credit?: TranslationCredit
  readonly forWhom: LocalizedString
  readonly does: readonly LocalizedString[]
  readonly doesNot: readonly LocalizedString[]
  readonly price: LocalizedString
  readonly start: LocalizedString
  readonly promise: readonly LocalizedString[]
  /** The hand-over card, in the reader's language and, to be shown at the desk, in the source's. */
  readonly handOver: {
    readonly take: LocalizedString
    readonly say: LocalizedString
    readonly takeOriginal?: LocalizedString
    readonly sayOriginal?: LocalizedString
  }
  readonly audiences: readonly Audience[]
  readonly channels: readonly ContactChannel[]
  readonly offices: readonly OfficeCard[]
  readonly guides: readonly GuideCard[]
}

/** A service; nothing when it is not published. */
export function servicePage(site: Site, language: LanguageTag, id: string): Page<ServicePage | undefined> {
  return makePage(site, language, (context) => {
    const published = context.get('service', id)
    if (!published) return undefined
    const { document } = published
    const service = localize(published, language)
    const path = pathOf('service', service.slug)
    const description = descriptionOf(service.summary.value)
    const source = service.sourceLanguage
    const { take, say } = service.handOver
    const takeOriginal = originalTitle(context, document.handOver.take, source, take.value).original
    const sayOriginal = originalTitle(context, document.handOver.say, source, say.value).original
    const translated = translatedLanguages(published)
    return {
      ...frameOf(context, {
        path,
        title: service.name.value,
        description,
        translated,
        above: [listCrumb(context, 'services')],
        offices: document.offices.slice(0, 1),
        structured: [
          governmentService({
            url: context.baseUrl + address(language, path),
            name: service.name.value,
            description,
            provider: context.settings.organisation,
            audience: service.forWhom.value,
            languages: translated,
          }),
        ],
      }),
      heading: localizedString(context, service.name),
      ...originalTitle(context, document.name, source, service.name.value),
      summary: localizedString(context, service.summary),
      note: translationNotice(service),
      sourceHref: sourceAddress(context, source, path),
      ...creditOf(context, published),
      forWhom: localizedString(context, service.forWhom),
      does: service.does.map(({ text }) => localizedString(context, text)),
      doesNot: service.doesNot.map(({ text }) => localizedString(context, text)),
      price: localizedString(context, service.price),
      start: localizedString(context, service.start),
      promise: service.promise.map(({ text }) => localizedString(context, text)),
      handOver: {
        take: localizedString(context, take),
        say: localizedString(context, say),
        ...(takeOriginal && { takeOriginal }),
        ...(sayOriginal && { sayOriginal }),
      },
      audiences: service.audiences,
      channels: contactChannels(context, service.channels),
      offices: service.offices.flatMap((office) => officeCard(context, office) ?? []),
      guides: service.guides.flatMap((guide) => guideCard(context, guide) ?? []),
    }
  })
}
