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
import { type TextsProps, useSay } from '../../../admin/kit/say.ts'
import { Waiting } from '../../../admin/kit/waiting.tsx'
import { workKey } from './work-keys.ts'
import { WorkTable } from './work-table.tsx'
import './coverage.css'
import './coverage-table.css'

/** The translations that need work: the oldest outdated first, narrowed down by filters in the address. */
export function WorkList(props: TextsProps<Texts>) {
  const say = useSay(props)
  const [query, changeQuery] = useAddressQuery()
  const filters = filtersOf(query)
  const [answer, again] = useAnswer(readWork, filters)
  const [choices] = useAnswer(readCoverage, {})
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const lines = answer.state === 'ready' ? answer.value : undefined
  const { page = 1, pages = 1 } = lines ?? {}
  // Only visible lines can be acted on.
  const [first, ...others] = (lines?.items ?? []).filter((item) => selected.has(workKey(item)))

  return (
    <main className="coverage">
      <h1>{say('coverage.work')}</h1>
      <div className="coverage__controls">
        <FilterFields
          hasState
          choices={choices.state === 'ready' ? choices.value : undefined}
          change={(next) => changeQuery(filtersQuery(next))}
          {...{ filters, say }}
        />
        <a className="coverage__csv" href={csvAddress(filters)} download>
          {say('coverage.csv')}
        </a>
      </div>
      {answer.state !== 'ready' ? (
        <Waiting name="coverage" {...{ answer, say, again }} />
      ) : (
        <div className="coverage__answer" aria-busy={answer.isRefreshing}>
          <p role="status">
            {answer.value.total === 0
              ? say('coverage.no-match')
              : say('coverage.translations', { n: answer.value.total })}
          </p>
          {first && <SelectionActions items={[first, ...others]} changed={again} say={say} />}
          {answer.value.items.length > 0 && (
            <WorkTable items={answer.value.items} select={setSelected} {...{ selected, say }} />
          )}
          <PageLinks
            className="coverage-pages"
            name="coverage.work"
            addressOf={(other) => workAddress({ ...filters, page: other })}
            {...{ page, pages, say }}
          />
        </div>
      )}
    </main>
  )
}
