import { useMemo, useState } from 'react'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { DeskFilters } from './desk-filters.tsx'
import { type Wanted, isWanted } from './filter-units.ts'
import { findingsOf } from './findings.ts'
import { unitName } from './unit-groups.ts'
import { UnitRow } from './unit-row.tsx'

/** All texts in the order of the page, and the filters for them. */
export function UnitList() {
  const { session, say } = useOpenDesk()
  const desk = useDeskState((state) => state.desk)
  const [wanted, setWanted] = useState<Wanted>({ filter: 'all', search: '' })
  // What is shown is decided when a filter is chosen, not during work: a finished text does not slip away.
  const [shown, setShown] = useState<ReadonlySet<string>>()

  function choose(next: Wanted): void {
    setWanted(next)
    const { units, desk: now } = session.get()
    if (next.filter === 'all' && next.search.trim() === '') {
      setShown(undefined)
      return
    }
    if (next.filter === 'findings' && wanted.filter !== 'findings')
      for (const state of Object.values(units))
        session.setFindings(state.unit.id, findingsOf(state, now.source.tag, now.target.tag))
    const found = Object.values(session.get().units).filter((state) => isWanted(state, next, now.may.approve))
    setShown(new Set(found.map(({ unit }) => unit.id)))
  }

  const groups = useMemo(() => groupStarts(desk.units), [desk.units])
  if (desk.units.length === 0)
    return (
      <p className="wd-notice">
        {say('desk.empty')} {say('desk.empty-hint')}
      </p>
    )
  return (
    <>
      <DeskFilters
        wanted={wanted}
        shown={shown?.size ?? desk.units.length}
        all={desk.units.length}
        onChoose={choose}
      />
      <section aria-labelledby="desk-units">
        <h2 id="desk-units" className="admin-hidden">
          {say('desk.region=units')}
        </h2>
        <h2 className="admin-hidden">{say('desk.region=units')}</h2>
        <ol className="wd-units">
          {desk.units.map(({ id }) => (
            <UnitRow key={id} id={id} group={groups.get(id) ?? ''} isHidden={shown?.has(id) === false} />
          ))}
        </ol>
      </section>
    </>
  )
}

/** The names of the sections, each at the unit with which it begins. */
function groupStarts(units: readonly { id: string; label: string }[]): ReadonlyMap<string, string> {
  const starts = new Map<string, string>()
  let last = ''
  for (const { id, label } of units) {
    const { group } = unitName(label)
    if (group !== last && group !== '') starts.set(id, group)
    last = group
  }
  return starts
}
