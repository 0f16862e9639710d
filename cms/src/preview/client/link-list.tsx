import { AdminButton } from '../../admin/kit/admin-button.tsx'
import { EmptyState } from '../../admin/kit/empty-state.tsx'
import type { NamedLanguage } from './preview-buttons.tsx'
import type { PreviewLink } from '../contracts.ts'
import type { PreviewSay } from './preview-texts.ts'

interface LinkListProps {
  links: readonly PreviewLink[]
  languages: readonly NamedLanguage[]
  say: PreviewSay
  /** Until when a link works, as people read it. */
  timeOf: (link: PreviewLink) => string
  copy: (link: PreviewLink) => void
  takeBack: (link: PreviewLink) => void
}

/** The working links of a document, each with its actions. */
export function LinkList({ links, languages, say, timeOf, copy, takeBack }: LinkListProps) {
  return (
    <section aria-label={say('preview.valid')}>
      <h3>{say('preview.valid')}</h3>
      <EmptyState items={links} text={say('preview.none')}>
        <ul className="admin-list">
          {links.map((link) => (
            <li key={link.token}>
              <span id={`preview-link-${link.token}`}>
                {say('preview.link', {
                  language: languages.find(({ tag }) => tag === link.language)?.name ?? link.language,
                  time: timeOf(link),
                  name: link.by,
                })}
              </span>
              <AdminButton
                size="small"
                onClick={() => copy(link)}
                extraButtonProps={{ 'aria-describedby': `preview-link-${link.token}` }}
              >
                {say('preview.copy-again')}
              </AdminButton>
              <AdminButton
                size="small"
                onClick={() => takeBack(link)}
                extraButtonProps={{ 'aria-describedby': `preview-link-${link.token}` }}
              >
                {say('preview.take-back')}
              </AdminButton>
            </li>
          ))}
        </ul>
      </EmptyState>
    </section>
  )
}
