import { AdminLink } from '../../../admin/kit/admin-link.tsx'
import type { CoverageOverview } from '../coverage.ts'
import { type AmountName, type CellAmounts, PARTS, partsOf, sumOf } from './amounts.ts'
import { Bar, BarSample } from './bar.tsx'
import { type CoverageFilters, workAddress } from './filters.ts'
import type { CoverageSay } from './texts.ts'
import { atStart, numberIn } from '../../../admin/kit/wording.ts'

export interface OverviewTableProps {
  overview: CoverageOverview
  filters: CoverageFilters
  amount: AmountName
  say: CoverageSay
}

/** Languages × kinds of content: how much is published, and a bar of the rest. Each cell links to its list of work. */
export function OverviewTable({ overview, filters, amount, say }: OverviewTableProps) {
  const { cells } = overview
  const languages = overview.languages.filter(({ tag }) => tag === (filters.language ?? tag))
  const models = overview.models.filter((model) => model === (filters.model ?? model))
  const cell = (name: string, amounts: CellAmounts | undefined, address: CoverageFilters) => (
    <td key={name}>
      {amounts && amounts.all.documents > 0 ? (
        <CellLink {...{ name, amounts, amount, say }} href={workAddress(address)} />
      ) : (
        <span className="coverage-table__none">–</span>
      )}
    </td>
  )
  return (
    <>
      <ul className="admin-list coverage-legend" aria-label={say('coverage.legend')}>
        {PARTS.map((part) => (
          <li key={part}>
            <BarSample part={part} />
            {say(`coverage.part=${part}`)}
          </li>
        ))}
      </ul>
      <div className="coverage-scroll" role="region" tabIndex={0} aria-label={say('coverage.overview')}>
        <table className="coverage-table">
          <thead>
            <tr>
              <th scope="col">{say('coverage.filter.language')}</th>
              {models.length > 1 && <th scope="col">{say('coverage.all')}</th>}
              {models.map((model) => (
                <th scope="col" key={model}>
                  {say(`${model}.many`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {languages.map(({ tag, name }) => {
              const own = cells.filter(({ language }) => language === tag)
              const title = atStart(name, say.language)
              return (
                <tr key={tag}>
                  <th scope="row">{title}</th>
                  {models.length > 1 &&
                    cell(`${title}, ${say('coverage.all')}`, sumOf(own), { ...filters, language: tag })}
                  {models.map((model) =>
                    cell(
                      `${title}, ${say(`${model}.many`)}`,
                      own.find((candidate) => candidate.model === model),
                      { ...filters, language: tag, model },
                    ),
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}

interface CellLinkProps extends Pick<OverviewTableProps, 'amount' | 'say'> {
  name: string
  amounts: CellAmounts
  href: string
}

/** One cell: how much of it is published, as a number and a bar; all its parts in words for those who do not see the bar. */
function CellLink({ name, amounts, amount, say, href }: CellLinkProps) {
  const parts = partsOf(amounts, amount)
  const inWords = parts
    .filter((part) => part.amount > 0)
    .map((part) => `${say(`coverage.part=${part.name}`)} ${numberIn(say.language, part.amount)}`)
  const whole = say(`coverage.${amount}`, { n: amounts.all[amount] })
  return (
    <AdminLink href={href} title={inWords.join(', ')}>
      <span className="admin-hidden">{name}: </span>
      <span className="coverage-table__number">
        {`${numberIn(say.language, amounts.published[amount])} / ${numberIn(say.language, amounts.all[amount])}`}
      </span>
      <span className="admin-hidden">{`. ${whole}: ${inWords.join(', ')}`}</span>
      <Bar parts={parts} />
    </AdminLink>
  )
}
