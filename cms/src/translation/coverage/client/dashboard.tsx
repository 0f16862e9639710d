'use client'

import type { CoverageOverview } from '../coverage.ts'
import { useAddressQuery } from '../../../admin/kit/address-query.ts'
import { AMOUNTS, type AmountName } from './amounts.ts'
import { useAnswer } from '../../../admin/kit/answer.ts'
import { FilterFields } from './filter-fields.tsx'
import { type CoverageFilters, amountOf, csvAddress, dashboardFiltersOf, filtersQuery } from './filters.ts'
import { OverviewTable } from './overview-table.tsx'
import type { Texts } from './texts.ts'
import { TodoList } from './todo-list.tsx'
import { Waiting } from '../../../admin/kit/waiting.tsx'
import './coverage.css'
import './coverage-table.css'

interface DashboardProps {
  texts: Texts
  adminLanguage: string
}

/** What there is to do and how far everything is, with filters that stand in the address. */
export function Dashboard({ texts, adminLanguage }: DashboardProps) {
  const [query, changeQuery] = useAddressQuery()
  const filters = dashboardFiltersOf(query)
  const amount = amountOf(query)
  const [answer, again] = useAnswer<CoverageOverview>(`/api/translations/coverage${filtersQuery(filters)}`)
  const show = (next: CoverageFilters, nextAmount: AmountName): void =>
    changeQuery(filtersQuery(next, nextAmount === 'words' ? {} : { amount: nextAmount }))

  return (
    <section className="coverage" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{texts['coverage.title']}</h2>
      {answer.state !== 'ready' ? (
        <Waiting name="coverage" {...{ answer, texts, again }} />
      ) : (
        <div className="coverage__answer" aria-busy={answer.isRefreshing}>
          <TodoList todos={answer.value.todos} {...{ filters, texts, adminLanguage }} />
          <h3>{texts['coverage.overview']}</h3>
          <div className="coverage__controls">
            <FilterFields
              choices={answer.value}
              change={(next) => show(next, amount)}
              {...{ filters, texts, adminLanguage }}
            />
            <fieldset className="coverage-switch">
              <legend>{texts['coverage.amount']}</legend>
              {AMOUNTS.map((name) => (
                <label key={name}>
                  <input
                    type="radio"
                    name="coverage-amount"
                    checked={amount === name}
                    onChange={() => show(filters, name)}
                  />
                  {texts[`coverage.amount=${name}`]}
                </label>
              ))}
            </fieldset>
            <a className="coverage__csv" href={csvAddress(filters)} download>
              {texts['coverage.csv']}
            </a>
          </div>
          <Figures overview={answer.value} {...{ filters, amount, texts, adminLanguage }} />
        </div>
      )}
    </section>
  )
}

interface FiguresProps extends DashboardProps {
  overview: CoverageOverview
  filters: CoverageFilters
  amount: AmountName
}

/** The table, or the sentence that says why there is none. */
function Figures({ overview, filters, amount, texts, adminLanguage }: FiguresProps) {
  const isFiltered = filtersQuery(filters) !== ''
  const hasDocuments = overview.cells.some(({ all }) => all.documents > 0)
  if (hasDocuments) return <OverviewTable {...{ overview, filters, amount, texts, adminLanguage }} />
  if (isFiltered) return <p>{texts['coverage.no-match']}</p>
  return <p>{texts[overview.languages.length === 0 ? 'coverage.no-languages' : 'coverage.no-documents']}</p>
}
