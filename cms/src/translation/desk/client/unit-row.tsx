import { memo, useRef } from 'react'
import { flushSync } from 'react-dom'
import { ConflictChoice } from './conflict-choice.tsx'
import { useDeskState, useOpenDesk, useUnit } from './desk-context.ts'
import { OtherPeople } from './other-people.tsx'
import { SourceSide } from './source-side.tsx'
import { TargetField, fieldId } from './target-field.tsx'
import { UnitStatus } from './unit-status.tsx'
import { UnitTools } from './unit-tools.tsx'
import { unitName } from './unit-groups.ts'

interface Props {
  id: string
  /** The section's name, where a new section begins. */
  group: string
  isHidden: boolean
}

/** One text of the document: the source on one side, its translation on the other. */
export const UnitRow = memo(function UnitRow({ id, group, isHidden }: Props) {
  const { session, autosave } = useOpenDesk()
  const state = useUnit(id)
  const isActive = useDeskState(({ active }) => active === id)
  const row = useRef<HTMLLIElement>(null)
  if (!state) return null
  const statusId = `${fieldId(id)}-status`

  /** The row stays where it is on the screen while the parts of the row that was left are removed. */
  function enter(): void {
    const { active } = session.get()
    if (active === id) return
    const before = row.current?.getBoundingClientRect().top ?? 0
    flushSync(() => session.enter(id))
    const after = row.current?.getBoundingClientRect().top ?? 0
    window.scrollBy({ top: after - before, behavior: 'instant' })
    if (active !== null) void autosave.now(active)
  }

  return (
    <li ref={row} className="wd-unit" data-active={isActive} data-unit={id} hidden={isHidden}>
      {group !== '' && <h2 className="wd-group">{group}</h2>}
      <div className="wd-head">
        <h3 className="wd-name">{unitName(state.unit.label).name}</h3>
        <UnitStatus state={state} id={statusId} />
      </div>
      <div className="wd-pair">
        <SourceSide unit={state.unit} />
        <div className="wd-target">
          <OtherPeople state={state} />
          <TargetField state={state} isActive={isActive} describedBy={statusId} onEnter={enter} />
          {state.reason !== undefined && state.saving === 'refused' && (
            <p className="wd-wrong" role="alert">
              {state.reason}
            </p>
          )}
          {state.conflict && <ConflictChoice state={state} conflict={state.conflict} />}
          {isActive && <UnitTools state={state} />}
        </div>
      </div>
    </li>
  )
})
