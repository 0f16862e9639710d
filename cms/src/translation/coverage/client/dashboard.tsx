'use client'

import { readCoverage } from '../contracts.ts'
import { useAddressQuery } from '../../../admin/kit/address-query.ts'
import { AMOUNTS, type AmountName } from './amounts.ts'
import { useAnswer } from '../../../admin/kit/use-answer.ts'
import { FilterFields } from './filter-fields.tsx'
import { type CoverageFilters, amountOf, csvAddress, dashboardFiltersOf, filtersQuery } from './filters.ts'
import { OverviewTable, type OverviewTableProps } from './overview-table.tsx'
import type { Texts } from './texts.ts'
import { TodoList } from './todo-list.tsx'
import { type TextsProps, useSay } from '../../../admin/kit/say.ts'
import { Waiting } from '../../../admin/kit/waiting.tsx'
import './coverage.css'
import './coverage-table.css'

/** What there is to do and how far along everything is, with filters in the address. */
export function Dashboard(props: TextsProps<Texts>) {
  const say = useSay(props)
  const [query, changeQuery] = useAddressQuery()
  const filters = dashboardFiltersOf(query)
  const amount = amountOf(query)
  const [answer, again] = useAnswer(readCoverage, filters)
  const show = (next: CoverageFilters, nextAmount: AmountName): void =>
    changeQuery(filtersQuery(next, nextAmount === 'words' ? {} : { amount: nextAmount }))

  return (
    <section className="coverage" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{say('coverage.title')}</h2>
      {answer.state !== 'ready' ? (
        <Waiting name="coverage" {...{ answer, say, again }} />
      ) : (
        <div className="coverage__answer" aria-busy={answer.isRefreshing}>
          <TodoList todos={answer.value.todos} {...{ filters, say }} />
          <h3>{say('coverage.overview')}</h3>
          <div className="coverage__controls">
            <FilterFields
              choices={answer.value}
              change={(next) => show(next, amount)}
              {...{ filters, say }}
            />
            <fieldset className="coverage-switch">
              <legend>{say('coverage.amount')}</legend>
              {AMOUNTS.map((name) => (
                <label key={name}>
                  <input
                    type="radio"
                    name="coverage-amount"
                    checked={amount === name}
                    onChange={() => show(filters, name)}
                  />
                  {say(`coverage.amount=${name}`)}
                </label>
              ))}
            </fieldset>
            <a className="coverage__csv" href={csvAddress(filters)} download>
              {say('coverage.csv')}
            </a>
          </div>
          <Figures overview={answer.value} {...{ filters, amount, say }} />
        </div>
      )}
    </section>
  )
}

/** The table, or the sentence that says why there is none. */
function Figures(props: OverviewTableProps) {
  const { overview, filters, say } = props
  const isFiltered = filtersQuery(filters) !== ''
  const hasDocuments = overview.cells.some(({ all }) => all.documents > 0)
  if (hasDocuments) return <OverviewTable {...props} />
  if (isFiltered) return <p>{say('coverage.no-match')}</p>
  return <p>{say(overview.languages.length === 0 ? 'coverage.no-languages' : 'coverage.no-documents')}</p>
}
