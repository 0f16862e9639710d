import { LANGUAGES } from '@tienviitta/content-models/languages/registry'
import { MODEL_NAMES } from '@tienviitta/content-models/models/model-name'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COVERAGE_STATES } from '../coverage.ts'
import {
  amountOf,
  csvAddress,
  dashboardFiltersOf,
  filtersOf,
  filtersQuery,
  todoAddress,
  workAddress,
} from './filters.ts'

const anyFilters = fc.record(
  {
    language: fc.constantFrom(...LANGUAGES.map(({ tag }) => tag)),
    model: fc.constantFrom(...MODEL_NAMES),
    municipality: fc.string({ minLength: 1, unit: 'grapheme' }),
    state: fc.constantFrom(...COVERAGE_STATES),
    assigned: fc.constant('me' as const),
    drafts: fc.constant('1' as const),
    page: fc.integer({ min: 2, max: 10_000 }),
  },
  { requiredKeys: [] },
)

describe('filtersQuery and filtersOf', () => {
  it('return the filters that were put into an address', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        expect(filtersOf(new URLSearchParams(filtersQuery(filters)))).toEqual(filters)
      }),
    )
  })

  it('leave out what is unknown, empty or the first page', () => {
    const query = new URLSearchParams(
      'language=xx&model=users&municipality=&state=lost&assigned=everybody&page=1&q=1',
    )
    expect(filtersOf(query)).toEqual({})
    expect(filtersOf(new URLSearchParams('page=-3'))).toEqual({})
    expect(filtersOf(new URLSearchParams('page=2.5'))).toEqual({})
  })

  it('need no query without filters', () => {
    expect(filtersQuery({})).toBe('')
    expect(filtersQuery({ language: undefined, page: undefined })).toBe('')
  })
})

describe('addresses', () => {
  it('lead to the list of work and to the whole table', () => {
    const filters = { language: 'ar', model: 'guide', state: 'outdated', page: 3 } as const
    expect(workAddress(filters)).toBe('/admin/work?language=ar&model=guide&state=outdated&page=3')
    expect(csvAddress(filters)).toBe('/api/translations/work.csv?language=ar&model=guide&state=outdated')
    expect(csvAddress({})).toBe('/api/translations/work.csv')
  })
})

describe('todoAddress', () => {
  it('keeps the filters with which the to-do was counted', () => {
    const filters = { model: 'guide', municipality: 'm1', assigned: 'me' } as const
    expect(todoAddress('/admin/work?language=ar&drafts=1', filters)).toBe(
      '/admin/work?language=ar&model=guide&municipality=m1&assigned=me&drafts=1',
    )
  })

  it('leaves the address of another page alone', () => {
    expect(todoAddress('/admin/collections/guides/1', { model: 'guide' })).toBe('/admin/collections/guides/1')
  })
})

describe('dashboardFiltersOf', () => {
  it('ignores what the dashboard does not filter by', () => {
    const query = new URLSearchParams('language=ar&state=missing&page=2&assigned=me')
    expect(filtersQuery(dashboardFiltersOf(query))).toBe('?language=ar&assigned=me')
  })
})

describe('amountOf', () => {
  it('counts words unless the address says otherwise', () => {
    expect(amountOf(new URLSearchParams())).toBe('words')
    expect(amountOf(new URLSearchParams('amount=hours'))).toBe('words')
    expect(amountOf(new URLSearchParams('amount=documents'))).toBe('documents')
  })
})
