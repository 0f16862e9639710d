import { language as languageOf } from '@tienviitta/content-models/languages/registry'
import { AdminLink } from '../../../admin/kit/admin-link.tsx'
import type { WorkItem } from '../coverage.ts'
import { LastChange } from './last-change.tsx'
import { Moment } from '../../../admin/kit/moment.tsx'
import { stateWords, wordsLeft } from './state-words.ts'
import type { CoverageSay } from './texts.ts'
import { Tick } from './tick.tsx'
import { toggled } from '../../../admin/kit/toggled.ts'
import { workKey } from './work-keys.ts'
import { atStart, numberIn } from '../../../admin/kit/wording.ts'

interface WorkTableProps {
  items: readonly WorkItem[]
  /** Keys of the lines that are selected. */
  selected: ReadonlySet<string>
  select: (keys: ReadonlySet<string>) => void
  say: CoverageSay
}

/** The lines of a list of work. The title links to the desk. */
export function WorkTable({ items, selected, select, say }: WorkTableProps) {
  const keys = items.map(workKey)
  const isAllSelected = keys.length > 0 && keys.every((key) => selected.has(key))

  return (
    <div className="coverage-scroll" role="region" tabIndex={0} aria-label={say('coverage.work')}>
      <table className="coverage-table coverage-table--work">
        <thead>
          <tr>
            <th scope="col">
              <Tick
                label={say('coverage.work.select-all')}
                isLabelHidden
                isTicked={isAllSelected}
                change={() => select(new Set(isAllSelected ? [] : keys))}
              />
            </th>
            <th scope="col">{say('coverage.work.title')}</th>
            <th scope="col">{say('coverage.work.translated-title')}</th>
            <th scope="col">{say('coverage.filter.language')}</th>
            <th scope="col">{say('coverage.work.state')}</th>
            <th scope="col">{say('coverage.work.units')}</th>
            <th scope="col">{say('coverage.work.words')}</th>
            <th scope="col">{say('coverage.work.since')}</th>
            <th scope="col">{say('coverage.work.changed')}</th>
            <th scope="col">{say('coverage.work.assignee')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <WorkRow
              key={workKey(item)}
              isSelected={selected.has(workKey(item))}
              toggle={() => select(toggled(selected, workKey(item)))}
              {...{ item, say }}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface WorkRowProps extends Pick<WorkTableProps, 'say'> {
  item: WorkItem
  isSelected: boolean
  toggle: () => void
}

function WorkRow({ item, isSelected, toggle, say }: WorkRowProps) {
  const name = atStart(item.name, say.language)
  const { direction } = languageOf(item.language)
  return (
    <tr data-selected={isSelected}>
      <td>
        <Tick
          label={say('coverage.work.select', { title: item.title, language: name })}
          isLabelHidden
          isTicked={isSelected}
          change={toggle}
        />
      </td>
      <th scope="row" className="coverage-table__title">
        <AdminLink href={item.href} dir="auto">
          {item.title}
        </AdminLink>
        <span className="coverage__when">{say(`${item.model}.many`)}</span>
      </th>
      <td className="coverage-table__title">
        {item.translatedTitle === undefined ? (
          '–'
        ) : (
          <span lang={item.language} dir={direction}>
            {item.translatedTitle}
          </span>
        )}
      </td>
      <td>{name}</td>
      <td>
        <span className="coverage-state" data-state={item.state}>
          {stateWords(item, say)}
        </span>
      </td>
      <td className="coverage-table__number">
        {say('coverage.done-of', { done: item.done, all: item.units })}
      </td>
      <td className="coverage-table__number">{numberIn(say.language, wordsLeft(item))}</td>
      <td>
        {item.outdatedSince === undefined ? (
          '–'
        ) : (
          <Moment at={item.outdatedSince} adminLanguage={say.language} isDay />
        )}
      </td>
      <td>
        <LastChange change={item} adminLanguage={say.language} />
      </td>
      <td>{item.assignee?.name ?? '–'}</td>
    </tr>
  )
}
