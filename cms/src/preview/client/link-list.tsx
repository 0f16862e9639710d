import { Button } from '@payloadcms/ui'
import { filled } from '../../admin/kit/wording.ts'
import type { NamedLanguage } from './preview-buttons.tsx'
import type { PreviewLink } from '../contracts.ts'
import type { PreviewTexts } from './preview-texts.ts'

interface LinkListProps {
  links: readonly PreviewLink[]
  languages: readonly NamedLanguage[]
  texts: PreviewTexts
  /** Until when a link works, as people read it. */
  timeOf: (link: PreviewLink) => string
  copy: (link: PreviewLink) => void
  takeBack: (link: PreviewLink) => void
}

/** The links of a document that work, each with what can be done with it. */
export function LinkList({ links, languages, texts, timeOf, copy, takeBack }: LinkListProps) {
  return (
    <section aria-label={texts['preview.valid']}>
      <h3>{texts['preview.valid']}</h3>
      {links.length === 0 && <p>{texts['preview.none']}</p>}
      <ul>
        {links.map((link) => (
          <li key={link.token}>
            <span id={`preview-link-${link.token}`}>
              {filled(texts['preview.link'], {
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
    </section>
  )
}
