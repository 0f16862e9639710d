import { Choice } from '../../../admin/kit/choice.tsx'
import { COVERAGE_STATES, type CoverageOverview } from '../coverage.ts'
import { type CoverageFilters, filtersOf, filtersQuery } from './filters.ts'
import type { CoverageSay } from './texts.ts'
import { atStart } from '../../../admin/kit/wording.ts'

interface FilterFieldsProps {
  filters: CoverageFilters
  /** The choices; absent while they are being fetched. */
  choices: Pick<CoverageOverview, 'languages' | 'models' | 'municipalities'> | undefined
  /** Whether the state, and what waits for approval, can be chosen as well. */
  hasState?: boolean
  say: CoverageSay
  change: (filters: CoverageFilters) => void
}

/** The filters of the dashboard and of the lists of work. A change takes effect at once. */
export function FilterFields(props: FilterFieldsProps) {
  const { filters, choices, hasState = false, say, change } = props
  const { languages = [], models = [], municipalities = [] } = choices ?? {}

  const states = COVERAGE_STATES.map(
    (state) => [state, say(`coverage.part=${state === 'in-progress' ? 'working' : state}`)] as const,
  )

  /** Reads the choices as if they came from an address; a new choice begins at the first page. */
  function choose(name: Exclude<keyof CoverageFilters, 'page'>, value: string): void {
    const query = new URLSearchParams(filtersQuery(filters))
    query.delete('page')
    query.set(name, value)
    change(filtersOf(query))
  }

  // What is in the address stays chosen while the choices are being fetched.
  const select = (
    name: 'language' | 'model' | 'municipality' | 'state',
    options: readonly (readonly [value: string, words: string])[],
  ) => (
    <label className="coverage-filters__field">
      <span>{say(`coverage.filter.${name}`)}</span>
      <Choice
        value={filters[name] ?? ''}
        none={say('coverage.filter.any')}
        choose={(value) => choose(name, value)}
        options={options}
      />
    </label>
  )

  const tick = (name: 'assigned' | 'drafts', value: string) => (
    <label className="coverage-filters__tick">
      <input
        type="checkbox"
        checked={filters[name] === value}
        onChange={(event) => choose(name, event.target.checked ? value : '')}
      />
      {say(`coverage.filter.${name}`)}
    </label>
  )

  return (
    <fieldset className="coverage-filters">
      <legend className="admin-hidden">{say('coverage.filters')}</legend>
      {select(
        'language',
        languages.map(({ tag, name }) => [tag, atStart(name, say.language)]),
      )}
      {select(
        'model',
        models.map((model) => [model, say(`${model}.many`)]),
      )}
      {hasState && select('state', states)}
      {(municipalities.length > 0 || filters.municipality !== undefined) &&
        select(
          'municipality',
          municipalities.map(({ id, name }) => [id, name]),
        )}
      {tick('assigned', 'me')}
      {hasState && tick('drafts', '1')}
    </fieldset>
  )
}
