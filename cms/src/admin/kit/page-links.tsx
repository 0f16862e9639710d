import { AdminLink } from './admin-link.tsx'
import type { Say } from './say.ts'

interface PageLinksProps<Name extends string> {
  page: number
  pages: number
  /** The address of another page of the list. */
  addressOf: (page: number) => string
  /** What the texts begin with: `releases` for `releases.previous`. */
  name: Name
  say: Say<Record<`${Name}.${'page' | 'previous' | 'next'}`, string>>
  className: string
}

/** Links to the other pages of a list; nothing when there is only one. */
export function PageLinks<Name extends string>(props: PageLinksProps<Name>) {
  const { page, pages, addressOf, name, say, className } = props
  if (pages <= 1) return null
  const position = say(`${name}.page`, { page, pages })
  return (
    <nav className={className} aria-label={position}>
      {page > 1 && <AdminLink href={addressOf(page - 1)}>{say(`${name}.previous`)}</AdminLink>}
      <span>{position}</span>
      {page < pages && <AdminLink href={addressOf(page + 1)}>{say(`${name}.next`)}</AdminLink>}
    </nav>
  )
}
