import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { messages } from '../messages/message.ts'
import { type Frame, frameOf } from './frame.ts'
import { type OfficeCard, officeCard } from './office-view.ts'
import type { Site } from '../incremental/site.ts'
import { type Page, makePage } from './page.ts'

export interface OfficesPage extends Frame {
  /** Offices that serve in the reader's own language. */
  readonly inOwnLanguage: readonly OfficeCard[]
  readonly others: readonly OfficeCard[]
}

/** All offices, those that serve in the reader's language first. */
export function officesPage(site: Site, language: LanguageTag): Page<OfficesPage> {
  return makePage(site, language, (context) => {
    const t = messages(language)
    const cards = context
      .list('office')
      .flatMap(({ id }) => officeCard(context, id) ?? [])
      .toSorted((a, b) => a.name.text.localeCompare(b.name.text, 'fi'))
    return {
      ...frameOf(context, { path: 'offices', title: t('offices.title'), description: t('offices.lead') }),
      inOwnLanguage: cards.filter((card) => card.own),
      others: cards.filter((card) => !card.own),
    }
  })
}
