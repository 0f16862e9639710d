import { listFrame } from './frame.ts'
import type { LocalizedString } from './localized-string.ts'
import { LONGEST_LIST } from './long-list.ts'
import { type OfficeCard, officeCard } from './office-view.ts'
import { pageModel } from './page.ts'

/** A part of the list of offices. */
export interface OfficesPart {
  /** Empty when they are too many. */
  readonly cards: readonly OfficeCard[]
  /** Then they are listed by name, and their pages say the rest. */
  readonly places: readonly { readonly name: LocalizedString; readonly href: string }[]
}

/** All offices, those that serve in the reader's language first. */
export const officesPage = pageModel((context) => {
  const cards = context
    .list('office')
    .flatMap(({ id }) => officeCard(context, id) ?? [])
    .toSorted((a, b) => a.name.text.localeCompare(b.name.text, 'fi'))
  return {
    ...listFrame(context, 'offices'),
    /** Offices that serve in the reader's own language. */
    inOwnLanguage: partOf(cards.filter((card) => card.own)),
    others: partOf(cards.filter((card) => !card.own)),
  }
})

const partOf = (offices: readonly OfficeCard[]): OfficesPart =>
  offices.length > LONGEST_LIST ? { cards: [], places: offices } : { cards: offices, places: [] }
