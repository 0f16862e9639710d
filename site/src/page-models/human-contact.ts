import { type OfficeCard, officeCard } from './office-view.ts'
import { query } from '../incremental/query.ts'

/** "Talk to a person": at the same place on every page (WCAG 2.2, 3.2.6). */
export interface HumanContact {
  /** Whether any office serves in the reader's own language. */
  readonly inOwnLanguage: boolean
  readonly offices: readonly OfficeCard[]
}

/** More offices than this would be a list to search through. */
const OFFICES_SHOWN = 3

/**
 * The first offices for readers of a language, and the first that can be reached from everywhere: those that serve in
 * the language with their own staff come first, then with an interpreter, then others; among equals the one that opens
 * soonest. Ranked once for all pages, because otherwise each would read every office.
 */
const leadingOffices = query('leading-offices', (context) => {
  const ranked = context
    .list('office')
    .flatMap(({ id }) => officeCard(context, id) ?? [])
    .toSorted((a, b) => rank(a) - rank(b) || compareNext(a, b))
  return { offices: ranked.slice(0, OFFICES_SHOWN), remote: ranked.find(isRemote) }
})

/**
 * The offices to contact: first those named for this page, then the leading ones. At least one of them can be reached
 * from everywhere.
 * @param first ids of offices that this page is about
 */
export const humanContact = query('person', (context, ...first: string[]): HumanContact => {
  const named = [...new Set(first)].flatMap((id) => officeCard(context, id) ?? [])
  const leading = leadingOffices(context)
  // As many as are shown are enough: each one left out because it is already named fills a place itself.
  const others = leading.offices.filter(({ id }) => !first.includes(id))
  const shown = [...named, ...others].slice(0, OFFICES_SHOWN)
  const remote = named.find(isRemote) ?? leading.remote
  if (remote && !shown.some(({ id }) => id === remote.id)) shown.splice(-1, 1, remote)
  return { inOwnLanguage: shown.some((card) => card.own), offices: shown }
})

const isRemote = ({ kind }: OfficeCard): boolean => kind === 'remote'

const rank = ({ own }: OfficeCard): number => (own?.modes.includes('staff') ? 0 : own ? 1 : 2)

/** The one that opens sooner comes first; one without known hours comes last. */
function compareNext(a: OfficeCard, b: OfficeCard): number {
  const when = (card: OfficeCard): string => card.next?.date ?? '9999'
  return when(a).localeCompare(when(b)) || a.name.text.localeCompare(b.name.text, 'fi')
}
