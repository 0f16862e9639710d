'use client'

import { useState } from 'react'
import { readCoverage, readWork } from '../contracts.ts'
import { useAddressQuery } from '../../../admin/kit/address-query.ts'
import { PageLinks } from '../../../admin/kit/page-links.tsx'
import { useAnswer } from '../../../admin/kit/use-answer.ts'
import { FilterFields } from './filter-fields.tsx'
import { csvAddress, filtersOf, filtersQuery, workAddress } from './filters.ts'
import { SelectionActions } from './selection-actions.tsx'
import type { Texts } from './texts.ts'
import { Waiting } from '../../../admin/kit/waiting.tsx'
import { workKey } from './work-keys.ts'
import { WorkTable } from './work-table.tsx'
import { formatMessage } from '../../../labels/format-message.ts'
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
  const { page = 1, pages = 1 } = lines ?? {}
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
        <Waiting name="coverage" {...{ answer, texts, again }} />
      ) : (
        <div className="coverage__answer" aria-busy={answer.isRefreshing}>
          <p role="status">
            {answer.value.total === 0
              ? texts['coverage.no-match']
              : formatMessage(texts['coverage.translations'], adminLanguage, { n: answer.value.total })}
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
          <PageLinks
            className="coverage-pages"
            {...{ page, pages }}
            addressOf={(other) => workAddress({ ...filters, page: other })}
            texts={{
              position: formatMessage(texts['coverage.work.page'], adminLanguage, { page, pages }),
              previous: texts['coverage.work.previous'],
              next: texts['coverage.work.next'],
            }}
          />
        </div>
      )}
    </main>
  )
}
