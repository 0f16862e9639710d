import type { CoverageOverview } from '../coverage.ts'
import { COVERAGE_STATES } from '../coverage.ts'
import { type CoverageFilters, filtersOf, filtersQuery } from './filters.ts'
import type { CoverageSay } from './texts.ts'
import { atStart } from '../../../admin/kit/wording.ts'

interface FilterFieldsProps {
  filters: CoverageFilters
  /** What there is to choose from; absent while it is being fetched. */
  choices: Pick<CoverageOverview, 'languages' | 'models' | 'municipalities'> | undefined
  /** Whether the state, and what waits for approval, can be chosen as well. */
  hasState?: boolean
  say: CoverageSay
  change: (filters: CoverageFilters) => void
}

interface Choice {
  value: string
  label: string
}

/** The filters of the dashboard and of the lists of work. A change takes effect at once. */
export function FilterFields(props: FilterFieldsProps) {
  const { filters, choices, hasState = false, say, change } = props
  const languages = (choices?.languages ?? []).map(({ tag, name }) => ({
    value: tag,
    label: atStart(name, say.language),
  }))
  const models = (choices?.models ?? []).map((model) => ({ value: model, label: say(`${model}.many`) }))
  const municipalities = (choices?.municipalities ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const states = COVERAGE_STATES.map((state) => ({
    value: state,
    label: say(`coverage.part=${state === 'in-progress' ? 'working' : state}`),
  }))

  /** Reads what was chosen as if it stood in an address; a new choice begins at the first page. */
  function choose(
    name: 'language' | 'model' | 'municipality' | 'state' | 'assigned' | 'drafts',
    value: string,
  ): void {
    const query = new URLSearchParams(filtersQuery(filters))
    query.delete('page')
    query.set(name, value)
    change(filtersOf(query))
  }

  const select = (name: 'language' | 'model' | 'municipality' | 'state', offered: readonly Choice[]) => {
    const value = filters[name] ?? ''
    // What stands in the address stays chosen while the choices are being fetched.
    const isKnown = value === '' || offered.some((choice) => choice.value === value)
    return (
      <label className="coverage-filters__field">
        <span>{say(`coverage.filter.${name}`)}</span>
        <select value={value} onChange={(event) => choose(name, event.target.value)}>
          <option value="">{say('coverage.filter.any')}</option>
          {!isKnown && <option value={value}>{value}</option>}
          {offered.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
    )
  }

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
      <legend className="coverage-hidden">{say('coverage.filters')}</legend>
      {select('language', languages)}
      {select('model', models)}
      {hasState && select('state', states)}
      {(municipalities.length > 0 || filters.municipality !== undefined) &&
        select('municipality', municipalities)}
      {tick('assigned', 'me')}
      {hasState && tick('drafts', '1')}
    </fieldset>
  )
}
