import { Link } from '@payloadcms/ui'

interface PageLinksProps {
  page: number
  pages: number
  /** Where another page of the list stands. */
  addressOf: (page: number) => string
  texts: { position: string; previous: string; next: string }
  className: string
}

/** The way to the other pages of a list; nothing when there is only one. */
export function PageLinks({ page, pages, addressOf, texts, className }: PageLinksProps) {
  if (pages <= 1) return null
  return (
    <nav className={className} aria-label={texts.position}>
      {page > 1 && (
        <Link href={addressOf(page - 1)} prefetch={false}>
          {texts.previous}
        </Link>
      )}
      <span>{texts.position}</span>
      {page < pages && (
        <Link href={addressOf(page + 1)} prefetch={false}>
          {texts.next}
        </Link>
      )}
    </nav>
  )
}
