import { Button, Link } from '@payloadcms/ui'
import { language as languageOf } from '@tienviitta/content-models/languages/registry'
import { numberIn } from '../../../admin/kit/wording.ts'
import { formatMessage } from '../../../labels/format-message.ts'
import { ProblemList } from '../../state/client/problem-list.tsx'
import type { ReleaseItem } from '../release-list.ts'
import type { ReleaseTexts } from '../../state/client/texts.ts'
import { momentWords, secondsWords } from '../../../admin/kit/dates.ts'

interface ReleaseTableProps {
  items: readonly ReleaseItem[]
  rollBack: (item: ReleaseItem) => void
  texts: ReleaseTexts
  adminLanguage: string
}

/** How many documents a line names. */
const NAMED = 4
const COLUMNS = 9

/** The attempts, a line each. */
export const ReleaseTable = ({ items, rollBack, texts, adminLanguage }: ReleaseTableProps) => (
  <div className="releases__scroll" role="region" tabIndex={0} aria-label={texts['releases.title']}>
    <table>
      <thead>
        <tr>
          <th scope="col">{texts['releases.release']}</th>
          <th scope="col">{texts['releases.at']}</th>
          <th scope="col">{texts['releases.by']}</th>
          <th scope="col">{texts['releases.what']}</th>
          <th scope="col">{texts['releases.outcome']}</th>
          <th scope="col">{texts['releases.pages']}</th>
          <th scope="col">{texts['releases.languages']}</th>
          <th scope="col">{texts['releases.took']}</th>
          <th scope="col">
            <span className="publish-line__hidden">{texts['releases.actions']}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ReleaseRow key={item.id} rollBack={() => rollBack(item)} {...{ item, texts, adminLanguage }} />
        ))}
      </tbody>
    </table>
  </div>
)

interface ReleaseRowProps extends Pick<ReleaseTableProps, 'texts' | 'adminLanguage'> {
  item: ReleaseItem
  rollBack: () => void
}

function ReleaseRow({ item, rollBack, texts, adminLanguage }: ReleaseRowProps) {
  const { release, at, by, documents, outcome, pages, languages, milliseconds, problems } = item
  const none = texts['releases.nothing']
  return (
    <>
      <tr data-outcome={outcome} data-current={item.isCurrent}>
        <th scope="row">
          {release === '' ? none : release}
          {item.isCurrent && <strong className="releases__current">{texts['releases.current']}</strong>}
        </th>
        <td>
          <time dateTime={at}>{momentWords(at, adminLanguage)}</time>
        </td>
        <td>{by.length === 0 ? texts['releases.nobody'] : by.join(', ')}</td>
        <td className="releases__what">
          <Documents {...{ documents, texts, adminLanguage }} />
        </td>
        <td>
          <span className="releases__state">{outcomeWords(item, texts)}</span>
        </td>
        <td className="releases__number">{numberIn(adminLanguage, pages)}</td>
        <td className="releases__number">
          {languages.length === 0 ? (
            none
          ) : (
            <span title={languages.map((tag) => languageOf(tag).endonym).join(', ')}>
              {numberIn(adminLanguage, languages.length)}
            </span>
          )}
        </td>
        <td className="releases__number">
          {formatMessage(texts['publishing.seconds'], adminLanguage, {
            n: secondsWords(milliseconds, adminLanguage),
          })}
        </td>
        <td>
          {item.mayRollBack && (
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              aria-label={formatMessage(texts['releases.roll-back-to'], adminLanguage, { release })}
              onClick={rollBack}
            >
              {texts['releases.roll-back']}
            </Button>
          )}
        </td>
      </tr>
      {problems.length > 0 && (
        <tr className="releases__problems">
          <td colSpan={COLUMNS}>
            <ProblemList problems={problems} />
          </td>
        </tr>
      )}
    </>
  )
}

const outcomeWords = ({ outcome, kind }: ReleaseItem, texts: ReleaseTexts): string =>
  outcome === 'live' ? texts[`releases.kind=${kind}`] : texts[`releases.outcome=${outcome}`]

interface DocumentsProps extends Pick<ReleaseTableProps, 'texts' | 'adminLanguage'> {
  documents: ReleaseItem['documents']
}

function Documents({ documents, texts, adminLanguage }: DocumentsProps) {
  if (documents.length === 0) return texts['releases.nothing']
  const more = documents.length - NAMED
  return (
    <ul>
      {documents.slice(0, NAMED).map(({ title, href }) => (
        <li key={href ?? title} dir="auto">
          {href === undefined ? (
            title
          ) : (
            <Link href={href} prefetch={false}>
              {title}
            </Link>
          )}
        </li>
      ))}
      {more > 0 && <li>{formatMessage(texts['releases.more'], adminLanguage, { n: more })}</li>}
    </ul>
  )
}
