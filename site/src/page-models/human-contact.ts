import { type OfficeCard, officeCard } from './office-view.ts'
import { query } from '../incremental/query.ts'

/** "Talk to a person": at the same place on every page (WCAG 2.2, 3.2.6). */
export interface HumanContact {
  /** Whether some office serves in the reader's own language. */
  readonly inOwnLanguage: boolean
  readonly offices: readonly OfficeCard[]
}

/** More offices than this would be a list to search in. */
const OFFICES_SHOWN = 3

/**
 * The offices to turn to: first those named for this page, then those that serve in the reader's language with their
 * own staff, then with an interpreter, then others; among equals the one that opens soonest. At least one of them can be
 * reached from everywhere.
 * @param first ids of offices that this page is about
 */
export const humanContact = query('person', (context, ...first: string[]): HumanContact => {
  const cards = context.list('office').flatMap(({ id }) => officeCard(context, id) ?? [])
  const ranked = cards.toSorted((a, b) => rank(a, first) - rank(b, first) || compareNext(a, b))
  const shown = ranked.slice(0, OFFICES_SHOWN)
  const remote = ranked.find((card) => card.kind === 'remote')
  if (remote && !shown.includes(remote)) shown.splice(-1, 1, remote)
  return { inOwnLanguage: shown.some((card) => card.own), offices: shown }
})

function rank(card: OfficeCard, first: readonly string[]): number {
  const named = first.indexOf(card.id)
  if (named >= 0) return named - first.length
  return card.own?.modes.includes('staff') ? 0 : card.own ? 1 : 2
}

/** The one that opens sooner comes first; one without known hours comes last. */
function compareNext(a: OfficeCard, b: OfficeCard): number {
  const when = (card: OfficeCard): string => card.next?.date ?? '9999'
  return when(a).localeCompare(when(b)) || a.name.text.localeCompare(b.name.text, 'fi')
}
