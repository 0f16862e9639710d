'use client'

import { Link } from '@payloadcms/ui'
import { useState } from 'react'
import { readCoverage, readWork } from '../contracts.ts'
import type { WorkList as WorkLines } from '../coverage.ts'
import { useAddressQuery } from '../../../admin/kit/address-query.ts'
import { useAnswer } from '../../../admin/kit/use-answer.ts'
import { FilterFields } from './filter-fields.tsx'
import { type CoverageFilters, csvAddress, filtersOf, filtersQuery, workAddress } from './filters.ts'
import { SelectionActions } from './selection-actions.tsx'
import type { Texts } from './texts.ts'
import { Waiting } from './waiting.tsx'
import { workKey } from './work-keys.ts'
import { WorkTable } from './work-table.tsx'
import { counted, filled, numberIn } from '../../../admin/kit/wording.ts'
import './coverage.css'
import './coverage-table.css'

interface WorkListProps {
  texts: Texts
  adminLanguage: string
}

/** The translations that there is work on: the oldest outdated first, narrowed down by filters that stand in the address. */
export function WorkList({ texts, adminLanguage }: WorkListProps) {
  const [query, changeQuery] = useAddressQuery()
  const filters = filtersOf(query)
  const [answer, again] = useAnswer(readWork, filters)
  const [choices] = useAnswer(readCoverage, {})
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const lines = answer.state === 'ready' ? answer.value : undefined
  // Only what is in sight can be acted on.
  const [first, ...others] = (lines?.items ?? []).filter((item) => selected.has(workKey(item)))

  return (
    <main className="coverage">
      <h1>{texts['coverage.work']}</h1>
      <div className="coverage__controls">
        <FilterFields
          hasState
          choices={choices.state === 'ready' ? choices.value : undefined}
          change={(next) => changeQuery(filtersQuery(next))}
          {...{ filters, texts, adminLanguage }}
        />
        <a className="coverage__csv" href={csvAddress(filters)} download>
          {texts['coverage.csv']}
        </a>
      </div>
      {answer.state !== 'ready' ? (
        <Waiting {...{ answer, texts, again }} />
      ) : (
        <div className="coverage__answer" aria-busy={answer.isRefreshing}>
          <p role="status">
            {answer.value.total === 0
              ? texts['coverage.no-match']
              : counted(texts, 'coverage.translations', answer.value.total, adminLanguage)}
          </p>
          {first && (
            <SelectionActions items={[first, ...others]} changed={again} {...{ texts, adminLanguage }} />
          )}
          {answer.value.items.length > 0 && (
            <WorkTable
              items={answer.value.items}
              select={setSelected}
              {...{ selected, texts, adminLanguage }}
            />
          )}
          <Pages lines={answer.value} {...{ filters, texts, adminLanguage }} />
        </div>
      )}
    </main>
  )
}

interface PagesProps extends WorkListProps {
  lines: WorkLines
  filters: CoverageFilters
}

/** The way to the other pages of a list; nothing when there is only one. */
function Pages({ lines: { page, pages }, filters, texts, adminLanguage }: PagesProps) {
  if (pages <= 1) return null
  const position = filled(texts['coverage.work.page'], {
    page: numberIn(adminLanguage, page),
    pages: numberIn(adminLanguage, pages),
  })
  return (
    <nav className="coverage-pages" aria-label={position}>
      {page > 1 && (
        <Link href={workAddress({ ...filters, page: page - 1 })} prefetch={false}>
          {texts['coverage.work.previous']}
        </Link>
      )}
      <span>{position}</span>
      {page < pages && (
        <Link href={workAddress({ ...filters, page: page + 1 })} prefetch={false}>
          {texts['coverage.work.next']}
        </Link>
      )}
    </nav>
  )
}
