import { isLanguageTag } from '@tienviitta/content-models/languages/registry'
import { MODEL_NAMES } from '@tienviitta/content-models/models/model-name'
import type { z } from 'zod'
import { addressOf } from '../../../admin/kit/api-client.ts'
import { exportWork, type readWork } from '../contracts.ts'
import { COVERAGE_STATES } from '../coverage.ts'
import { AMOUNTS, type AmountName } from './amounts.ts'

/** What the dashboard and the lists of work are narrowed down to; nothing given means everything. */
export type CoverageFilters = z.input<typeof readWork.input>

/** Reads filters from the query of an address. What is unknown is left out. */
export function filtersOf(query: Pick<URLSearchParams, 'get'>): CoverageFilters {
  const language = query.get('language') ?? ''
  const model = MODEL_NAMES.find((name) => name === query.get('model'))
  const municipality = query.get('municipality')
  const state = COVERAGE_STATES.find((name) => name === query.get('state'))
  const page = Number(query.get('page'))
  return {
    ...(isLanguageTag(language) ? { language } : {}),
    ...(model ? { model } : {}),
    ...(municipality ? { municipality } : {}),
    ...(state ? { state } : {}),
    ...(query.get('assigned') === 'me' ? { assigned: 'me' } : {}),
    ...(query.get('drafts') === '1' ? { drafts: '1' } : {}),
    ...(Number.isSafeInteger(page) && page > 1 ? { page } : {}),
  }
}

/** The filters of the dashboard, which shows every state side by side. */
export function dashboardFiltersOf(query: Pick<URLSearchParams, 'get'>): CoverageFilters {
  const { language, model, municipality, assigned } = filtersOf(query)
  return { language, model, municipality, assigned }
}

/** The query of an address for the filters, with its question mark; empty without filters. */
export function filtersQuery(filters: CoverageFilters, more: Readonly<Record<string, string>> = {}): string {
  const { language, model, municipality, state, assigned, drafts, page } = filters
  const given = { language, model, municipality, state, assigned, drafts, page: page?.toString(), ...more }
  const query = new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString()
  return query === '' ? '' : `?${query}`
}

/** Which amount the dashboard shows; words unless the address says otherwise. */
export const amountOf = (query: Pick<URLSearchParams, 'get'>): AmountName =>
  AMOUNTS.find((name) => name === query.get('amount')) ?? 'words'

/** The list of work behind the filters. */
export const workAddress = (filters: CoverageFilters): string => `/admin/work${filtersQuery(filters)}`

/**
 * Where a to-do leads: to the list that it names, narrowed down to what it was counted in. The address of another page
 * stays unchanged.
 */
export function todoAddress(href: string, filters: CoverageFilters): string {
  const { pathname, searchParams } = new URL(href, 'http://admin')
  return pathname === '/admin/work' ? workAddress({ ...filters, ...filtersOf(searchParams) }) : href
}

/** The table of all work behind the filters, not only of one page. */
export const csvAddress = ({ page: _page, ...filters }: CoverageFilters): string =>
  addressOf(exportWork, filters)
