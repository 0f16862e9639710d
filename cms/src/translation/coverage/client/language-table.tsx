import { AdminLink } from '../../../admin/kit/admin-link.tsx'
import { Choice } from '../../../admin/kit/choice.tsx'
import type { DocumentCoverage, LanguageCoverage } from '../coverage.ts'
import { partsOfTranslation } from './amounts.ts'
import { Bar } from './bar.tsx'
import { LastChange } from './last-change.tsx'
import { stateWords } from './state-words.ts'
import type { CoverageSay } from './texts.ts'
import { Tick } from './tick.tsx'
import { toggled } from '../../../admin/kit/toggled.ts'
import { atStart } from '../../../admin/kit/wording.ts'

interface LanguageTableProps {
  document: DocumentCoverage
  /** Languages that are chosen for the export. */
  chosen: ReadonlySet<string>
  choose: (languages: ReadonlySet<string>) => void
  assign: (language: LanguageCoverage, user: string | null) => void
  say: CoverageSay
}

/** A document in each language, a row for each; the language links to the desk. */
export function LanguageTable(props: LanguageTableProps) {
  const { document, chosen, choose, assign, say } = props
  const tags = document.languages.map(({ language }) => language)
  const isAllChosen = tags.every((tag) => chosen.has(tag))

  return (
    <div className="coverage-scroll" role="region" tabIndex={0} aria-label={say('coverage.tab')}>
      <table className="coverage-table coverage-table--languages">
        <thead>
          <tr>
            <th scope="col">{say('coverage.filter.language')}</th>
            <th scope="col">{say('coverage.work.state')}</th>
            <th scope="col">{say('coverage.tab.progress')}</th>
            <th scope="col">{say('coverage.work.changed')}</th>
            <th scope="col">{say('coverage.work.assignee')}</th>
            <th scope="col">
              <Tick
                label={say('coverage.tab.export')}
                isTicked={isAllChosen}
                change={() => choose(new Set(isAllChosen ? [] : tags))}
              />
            </th>
          </tr>
        </thead>
        <tbody>
          {document.languages.map((row) => {
            const name = atStart(row.name, say.language)
            return (
              <tr key={row.language}>
                <th scope="row">
                  <AdminLink href={row.href}>{name}</AdminLink>
                </th>
                <td>
                  <span className="coverage-state" data-state={row.state}>
                    {stateWords(row, say)}
                  </span>
                </td>
                <td>
                  <span className="coverage-table__number">
                    {say('coverage.done-of', { done: row.done, all: row.units })}
                  </span>
                  <Bar parts={partsOfTranslation(row)} />
                </td>
                <td>
                  <LastChange change={row} adminLanguage={say.language} />
                </td>
                <td>
                  <Assignee
                    people={document.may.assign ? document.translators : []}
                    assign={(user) => assign(row, user)}
                    {...{ row, name, say }}
                  />
                </td>
                <td>
                  <Tick
                    label={say('coverage.xliff.choose', { language: name })}
                    isLabelHidden
                    isTicked={chosen.has(row.language)}
                    change={() => choose(toggled(chosen, row.language))}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface AssigneeProps {
  row: LanguageCoverage
  /** The name of the language. */
  name: string
  /** Who may be given a translation; empty when the person may not assign it. */
  people: DocumentCoverage['translators']
  assign: (user: string | null) => void
  say: CoverageSay
}

/** Whose translation it is; a choice for anyone who may give it to someone else. */
function Assignee({ row: { assignee, language }, name, people, assign, say }: AssigneeProps) {
  const able = people.filter(({ id, languages }) => languages.includes(language) || id === assignee?.id)
  if (able.length === 0) return <>{assignee?.name ?? '–'}</>
  return (
    <Choice
      className="coverage-table__person"
      aria-label={`${say('coverage.work.assignee')}: ${name}`}
      value={assignee?.id ?? ''}
      none={say('coverage.nobody')}
      other={assignee?.name}
      options={able.map(({ id, name: person }) => [id, person])}
      choose={(user) => assign(user === '' ? null : user)}
    />
  )
}
