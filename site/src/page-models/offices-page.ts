import { listFrame } from './frame.ts'
import { officeCard } from './office-view.ts'
import { pageModel } from './page.ts'

/** All offices, those that serve in the reader's language first. */
export const officesPage = pageModel((context) => {
  const cards = context
    .list('office')
    .flatMap(({ id }) => officeCard(context, id) ?? [])
    .toSorted((a, b) => a.name.text.localeCompare(b.name.text, 'fi'))
  return {
    ...listFrame(context, 'offices'),
    /** Offices that serve in the reader's own language. */
    inOwnLanguage: cards.filter((card) => card.own),
    others: cards.filter((card) => !card.own),
  }
})
