import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { COVERAGE_STATES, type CoverageCell, type CoverageState, type Todo } from '../coverage.ts'
import type { CoverageRow } from './coverage-rows.ts'
import type { LanguageSummary } from './coverage-summary.ts'

/** What a person looks at: the languages that she may see, and her filters. */
export interface CoverageFilter {
  languages: readonly LanguageTag[]
  language?: LanguageTag | undefined
  model?: ModelName | undefined
  municipality?: string | undefined
  /** The account that the translations are given to. */
  assignee?: string | undefined
  state?: CoverageState | undefined
  /** Only those with texts that wait for a person's approval. */
  hasDrafts?: boolean | undefined
}

/** A document in one of the languages that it should be in. */
export interface CoveragePair {
  row: CoverageRow
  language: LanguageTag
  summary: LanguageSummary
}

/**
 * Every published document in every language that it should be in, if it passes the filter; in the order of the rows.
 */
export function coveragePairs(rows: readonly CoverageRow[], filter: CoverageFilter): CoveragePair[] {
  const pairs: CoveragePair[] = []
  for (const row of rows) {
    const { isPublished, municipalities, sourceLanguage, languages } = row.summary
    if (!isPublished || (filter.model && row.model !== filter.model)) continue
    if (filter.municipality && !municipalities.includes(filter.municipality)) continue
    for (const language of filter.languages) {
      if (language === sourceLanguage || (filter.language && language !== filter.language)) continue
      const summary = languages[language] ?? untouched(row)
      if (filter.state && summary.state !== filter.state) continue
      if (filter.assignee && summary.assignee !== filter.assignee) continue
      if (filter.hasDrafts && summary.drafts === 0) continue
      pairs.push({ row, language, summary })
    }
  }
  return pairs
}

const untouched = ({ summary: { units, words } }: CoverageRow): LanguageSummary => ({
  units,
  words,
  done: 0,
  doneWords: 0,
  outdated: 0,
  outdatedWords: 0,
  missing: units,
  missingWords: words,
  drafts: 0,
  state: 'missing',
  step: 'translating',
  isPublished: false,
})

/**
 * The oldest outdated first, then by state in the order of urgency. What is equally urgent keeps its order: pairs come
 * in the order of the titles of their documents.
 */
export function byUrgency(pairs: readonly CoveragePair[]): CoveragePair[] {
  const byState = Map.groupBy(pairs, ({ summary }) => summary.state)
  return COVERAGE_STATES.flatMap((state) => oldestFirst(byState.get(state) ?? []))
}

/** Those of which it is not known since when they are outdated come last. */
function oldestFirst(pairs: readonly CoveragePair[]): CoveragePair[] {
  const bySince = Map.groupBy(pairs, ({ summary }) => summary.outdatedSince ?? '9')
  return [...bySince.keys()].sort().flatMap((since) => bySince.get(since) ?? [])
}

const nothing = () => ({ documents: 0, units: 0, words: 0 })

/** The table languages × kinds: what there is, and how much of it is published, outdated, in review or missing. */
export function coverageCells(pairs: readonly CoveragePair[]): CoverageCell[] {
  const cells = new Map<string, CoverageCell>()
  for (const { row, language, summary } of pairs) {
    const key = `${language} ${row.model}`
    const cell = cells.get(key) ?? {
      language,
      model: row.model,
      all: nothing(),
      published: nothing(),
      outdated: nothing(),
      review: nothing(),
      missing: nothing(),
    }
    cells.set(key, cell)
    add(cell.all, 1, summary.units, summary.words)
    const { done, doneWords, state, isPublished } = summary
    if (state === 'review') add(cell.review, 0, done, doneWords)
    else if (isPublished) add(cell.published, 0, done, doneWords)
    add(cell.outdated, 0, summary.outdated, summary.outdatedWords)
    add(cell.missing, 0, summary.missing, summary.missingWords)
    if (state !== 'in-progress') cell[state].documents += 1
  }
  return [...cells.values()]
}

function add(amounts: CoverageCell['all'], documents: number, units: number, words: number): void {
  amounts.documents += documents
  amounts.units += units
  amounts.words += words
}

/** What there is to do in each language, the most urgent kind first; `name` gives a language's name. */
export function todosOf(pairs: readonly CoveragePair[], name: (tag: LanguageTag) => string): Todo[] {
  const kinds = [
    ['outdated', 'state=outdated', (s: LanguageSummary) => (s.state === 'outdated' ? s.outdatedWords : 0)],
    ['review', 'state=review', (s: LanguageSummary) => (s.state === 'review' ? s.doneWords : 0)],
    ['machine', 'drafts=1', (s: LanguageSummary) => (s.drafts > 0 ? s.doneWords : 0)],
    ['missing', 'state=missing', (s: LanguageSummary) => (s.state === 'missing' ? s.missingWords : 0)],
  ] as const
  return kinds.flatMap(([kind, query, wordsOf]) => {
    const byLanguage = new Map<LanguageTag, Todo>()
    for (const { language, summary } of pairs) {
      const words = wordsOf(summary)
      if (words === 0) continue
      const todo = byLanguage.get(language)
      if (todo) {
        todo.documents += 1
        todo.words += words
        continue
      }
      const href = `/admin/work?language=${language}&${query}`
      byLanguage.set(language, { kind, language, languageName: name(language), documents: 1, words, href })
    }
    return [...byLanguage.values()]
  })
}
