import { language as languageOf } from '@tienviitta/content-models/languages/registry'
import { AdminButton } from '../../../admin/kit/admin-button.tsx'
import { AdminLink } from '../../../admin/kit/admin-link.tsx'
import { numberIn } from '../../../admin/kit/wording.ts'
import { ProblemList } from '../../state/client/problem-list.tsx'
import type { ReleaseItem } from '../contracts.ts'
import type { ReleaseSay } from '../../state/client/texts.ts'
import { momentWords, secondsWords } from '../../../admin/kit/dates.ts'

interface ReleaseTableProps {
  items: readonly ReleaseItem[]
  rollBack: (item: ReleaseItem) => void
  say: ReleaseSay
}

/** How many documents a line names. */
const NAMED = 4
const COLUMNS = ['release', 'at', 'by', 'what', 'outcome', 'pages', 'languages', 'took'] as const

/** The attempts, one per line. */
export const ReleaseTable = ({ items, rollBack, say }: ReleaseTableProps) => (
  <div className="releases__scroll" role="region" tabIndex={0} aria-label={say('releases.title')}>
    <table>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th scope="col" key={column}>
              {say(`releases.${column}`)}
            </th>
          ))}
          <th scope="col">
            <span className="admin-hidden">{say('releases.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ReleaseRow key={item.id} rollBack={() => rollBack(item)} {...{ item, say }} />
        ))}
      </tbody>
    </table>
  </div>
)

interface ReleaseRowProps extends Pick<ReleaseTableProps, 'say'> {
  item: ReleaseItem
  rollBack: () => void
}

function ReleaseRow({ item, rollBack, say }: ReleaseRowProps) {
  const { release, at, by, documents, outcome, pages, languages, milliseconds, problems } = item
  const none = say('releases.nothing')
  return (
    <>
      <tr data-outcome={outcome} data-current={item.isCurrent}>
        <th scope="row">
          {release === '' ? none : release}
          {item.isCurrent && <strong className="releases__current">{say('releases.current')}</strong>}
        </th>
        <td>
          <time dateTime={at}>{momentWords(at, say.language)}</time>
        </td>
        <td>{by.length === 0 ? say('releases.nobody') : by.join(', ')}</td>
        <td className="releases__what">
          <Documents {...{ documents, say }} />
        </td>
        <td>
          <span className="releases__state">{outcomeWords(item, say)}</span>
        </td>
        <td className="releases__number">{numberIn(say.language, pages)}</td>
        <td className="releases__number">
          {languages.length === 0 ? (
            none
          ) : (
            <span title={languages.map((tag) => languageOf(tag).endonym).join(', ')}>
              {numberIn(say.language, languages.length)}
            </span>
          )}
        </td>
        <td className="releases__number">
          {say('publishing.seconds', { n: secondsWords(milliseconds, say.language) })}
        </td>
        <td>
          {item.mayRollBack && (
            <AdminButton
              size="small"
              aria-label={say('releases.roll-back-to', { release })}
              onClick={rollBack}
            >
              {say('releases.roll-back')}
            </AdminButton>
          )}
        </td>
      </tr>
      {problems.length > 0 && (
        <tr className="releases__problems">
          <td colSpan={COLUMNS.length + 1}>
            <ProblemList problems={problems} />
          </td>
        </tr>
      )}
    </>
  )
}

const outcomeWords = ({ outcome, kind }: ReleaseItem, say: ReleaseSay): string =>
  outcome === 'live' ? say(`releases.kind=${kind}`) : say(`releases.outcome=${outcome}`)

interface DocumentsProps extends Pick<ReleaseTableProps, 'say'> {
  documents: ReleaseItem['documents']
}

function Documents({ documents, say }: DocumentsProps) {
  if (documents.length === 0) return say('releases.nothing')
  const more = documents.length - NAMED
  return (
    <ul className="admin-list">
      {documents.slice(0, NAMED).map(({ title, href }) => (
        <li key={href ?? title} dir="auto">
          {href === undefined ? title : <AdminLink href={href}>{title}</AdminLink>}
        </li>
      ))}
      {more > 0 && <li>{say('releases.more', { n: more })}</li>}
    </ul>
  )
}
