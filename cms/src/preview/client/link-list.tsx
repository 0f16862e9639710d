import { Button } from '@payloadcms/ui'
import { EmptyState } from '../../admin/kit/empty-state.tsx'
import { formatMessage } from '../../labels/format-message.ts'
import type { NamedLanguage } from './preview-buttons.tsx'
import type { PreviewLink } from '../server/preview-link.ts'
import type { PreviewTexts } from './preview-texts.ts'

interface LinkListProps {
  links: readonly PreviewLink[]
  languages: readonly NamedLanguage[]
  texts: PreviewTexts
  adminLanguage: string
  /** Until when a link works, as people read it. */
  timeOf: (link: PreviewLink) => string
  copy: (link: PreviewLink) => void
  takeBack: (link: PreviewLink) => void
}

/** The links of a document that work, each with what can be done with it. */
export function LinkList({ links, languages, texts, adminLanguage, timeOf, copy, takeBack }: LinkListProps) {
  return (
    <section aria-label={texts['preview.valid']}>
      <h3>{texts['preview.valid']}</h3>
      <EmptyState items={links} text={texts['preview.none']}>
        <ul>
          {links.map((link) => (
            <li key={link.token}>
              <span id={`preview-link-${link.token}`}>
                {formatMessage(texts['preview.link'], adminLanguage, {
                  language: languages.find(({ tag }) => tag === link.language)?.name ?? link.language,
                  time: timeOf(link),
                  name: link.by,
                })}
              </span>
              <Button
                buttonStyle="secondary"
                size="small"
                margin={false}
                onClick={() => copy(link)}
                extraButtonProps={{ 'aria-describedby': `preview-link-${link.token}` }}
              >
                {texts['preview.copy-again']}
              </Button>
              <Button
                buttonStyle="secondary"
                size="small"
                margin={false}
                onClick={() => takeBack(link)}
                extraButtonProps={{ 'aria-describedby': `preview-link-${link.token}` }}
              >
                {texts['preview.take-back']}
              </Button>
            </li>
          ))}
        </ul>
      </EmptyState>
    </section>
  )
}
