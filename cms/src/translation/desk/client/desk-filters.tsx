import { Choice } from '../../../admin/kit/choice.tsx'
import { DeskButton } from './desk-button.tsx'
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

/**
 * The bar above the texts: how far along the translation is, whether everything is saved, and which texts are shown.
 */
export function DeskFilters({ wanted, shown, all, onChoose }: Props) {
  const { say } = useOpenDesk()
  return (
    <section className="wd-bar" aria-label={say('desk.region=filters')}>
      <Progress />
      <SaveSummary />
      <Choice
        aria-label={say('desk.region=filters')}
        value={wanted.filter}
        options={FILTERS.map((filter) => [filter, say(`desk.filter=${filter}`)])}
        choose={(filter) => onChoose({ ...wanted, filter })}
      />
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
          <DeskButton label="desk.show-all" onClick={() => onChoose({ filter: 'all', search: '' })} />
        </p>
      )}
    </section>
  )
}
