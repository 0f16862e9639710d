import { useOpenDesk } from './desk-context.ts'
import { FILTERS, type Wanted } from './filter-units.ts'
import { Progress } from './desk-head.tsx'
import { SaveSummary } from './save-summary.tsx'

interface Props {
  wanted: Wanted
  shown: number
  all: number
  onChoose: (wanted: Wanted) => void
}

/** The bar above the texts: how far it is, whether all is saved, and which texts are shown. */
export function DeskFilters({ wanted, shown, all, onChoose }: Props) {
  const { say } = useOpenDesk()
  return (
    <section className="wd-bar" aria-label={say('desk.region=filters')}>
      <Progress />
      <SaveSummary />
      <select
        aria-label={say('desk.region=filters')}
        value={wanted.filter}
        onChange={(event) => {
          const filter = FILTERS.find((each) => each === event.target.value) ?? 'all'
          onChoose({ ...wanted, filter })
        }}
      >
        {FILTERS.map((filter) => (
          <option key={filter} value={filter}>
            {say(`desk.filter=${filter}`)}
          </option>
        ))}
      </select>
      <input
        type="search"
        aria-label={say('desk.search')}
        placeholder={say('desk.search')}
        value={wanted.search}
        dir="auto"
        onChange={(event) => onChoose({ ...wanted, search: event.target.value })}
      />
      {shown < all && (
        <p role="status">
          {shown === 0 ? say('desk.none-shown') : say('desk.shown', { shown, all })}{' '}
          <button type="button" className="wd-button" onClick={() => onChoose({ filter: 'all', search: '' })}>
            {say('desk.show-all')}
          </button>
        </p>
      )}
    </section>
  )
}
