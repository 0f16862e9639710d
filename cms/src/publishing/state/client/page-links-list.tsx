import { language as languageOf } from '@tienviitta/content-models/languages/registry'
import type { PublishState } from '../publish-state.ts'
import type { ReleaseSay } from './texts.ts'

interface PageLinksProps {
  links: PublishState['links']
  say: ReleaseSay
}

/** The page in each language, under the name that the language has for itself. Opens below its summary. */
export const PageLinks = ({ links, say }: PageLinksProps) => (
  <details className="publish-line__links">
    <summary>{say('publishing.links')}</summary>
    <ul>
      {links.map(({ language, href }) => {
        const { endonym, direction } = languageOf(language)
        return (
          <li key={language}>
            <a href={href} target="_blank" rel="noreferrer">
              <span lang={language} dir={direction}>
                {endonym}
              </span>
              <span className="admin-hidden"> ({say('publishing.new-tab')})</span>
            </a>
          </li>
        )
      })}
    </ul>
  </details>
)
