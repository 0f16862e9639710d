import { localize } from '@tienviitta/content-models/localization/localize'
import { governmentService } from '../structured-data/government-service.ts'
import { type GuideCard, guideCard, originalTitle } from './cards.ts'
import { type ContactChannel, contactChannels } from './contact-channels.ts'
import { type DocumentFrame, documentFrame } from './document-frame.ts'
import { listCrumb } from './frame.ts'
import { pathOf } from './links.ts'
import { type OfficeCard, officeCard } from './office-view.ts'
import { type LocalizedString, localizedString, shown } from './localized-string.ts'
import { pageModel } from './page.ts'
import { translatedLanguages } from './translated-languages.ts'

export interface ServicePage extends DocumentFrame {
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
  readonly channels: readonly ContactChannel[]
  readonly offices: readonly OfficeCard[]
  readonly guides: readonly GuideCard[]
}

/** A service; nothing when it is not published. */
export const servicePage = pageModel((context, id: string): ServicePage | undefined => {
  const published = context.get('service', id)
  if (!published) return undefined
  const { document } = published
  const service = localize(published, context.language)
  const source = service.sourceLanguage
  const { take, say } = service.handOver
  const takeOriginal = originalTitle(context, document.handOver.take, source, take.value).original
  const sayOriginal = originalTitle(context, document.handOver.say, source, say.value).original
  const { forWhom, does, doesNot, price, start, promise } = shown(context, service)
  return {
    ...documentFrame(context, published, service, {
      path: pathOf('service', service.slug),
      heading: localizedString(context, service.name),
      above: [listCrumb(context, 'services')],
      offices: document.offices.slice(0, 1),
      structured: (page) => [
        governmentService({
          ...page,
          provider: context.settings.organisation,
          audience: service.forWhom.value,
          languages: translatedLanguages(published),
        }),
      ],
    }),
    ...originalTitle(context, document.name, source, service.name.value),
    forWhom,
    does: does.map(({ text }) => text),
    doesNot: doesNot.map(({ text }) => text),
    price,
    start,
    promise: promise.map(({ text }) => text),
    handOver: {
      take: localizedString(context, take),
      say: localizedString(context, say),
      ...(takeOriginal && { takeOriginal }),
      ...(sayOriginal && { sayOriginal }),
    },
    channels: contactChannels(context, service.channels),
    offices: service.offices.flatMap((office) => officeCard(context, office) ?? []),
    guides: service.guides.flatMap((guide) => guideCard(context, guide) ?? []),
  }
})
