import { useDeskState, useOpenDesk } from './desk-context.ts'
import type { DeskKey } from './say.ts'
import { type Action, ariaKeys, keyNames } from './shortcuts.ts'
import { type UnitState, isUnsent } from './unit-state.ts'
import { useTask } from './use-task.ts'

/** What can be done with the unit that one is in; every button has its key. */
export function UnitActions({ state, onReplace }: { state: UnitState; onReplace: (text: string) => void }) {
  const { session, autosave, api, say, sure, tell, openPanel } = useOpenDesk()
  const may = useDeskState(({ desk }) => desk.may)
  const hasMachine = useDeskState(({ desk }) => desk.machine !== undefined)
  const { isBusy, start } = useTask()
  const { unit, typed } = state
  const isOld = ['outdated', 'withdrawn', 'ahead'].includes(unit.state) && !state.isConfirmed

  function confirm(): void {
    session.confirm(unit.id)
    void autosave.now(unit.id)
  }
  const confirmEverywhere = (): void =>
    start(async () => {
      if (!(await sure(say('desk.still-valid-sure', { unit: unit.label })))) return
      await autosave.now(unit.id)
      const { languages, units } = await api.stillValid([unit.id])
      tell(say('desk.still-valid-done', { texts: units, languages: languages.length }))
      await session.reload()
    })
  const approve = (): void =>
    start(async () => {
      await autosave.now(unit.id)
      session.take(await api.approve([unit.id]), [])
    })
  const translate = (): void =>
    start(async () => {
      tell(say('desk.machine-working'))
      session.take(await api.machine([unit.id]), [])
    })
  const canUndo = typed !== state.settled || typed !== state.began

  return (
    <div className="wd-buttons">
      {isOld && typed.trim() !== '' && (
        <Tool action="still-valid" label="desk.still-valid" onClick={confirm} />
      )}
      {may.confirmEverywhere && isOld && (
        <Tool
          action="still-valid-everywhere"
          label="desk.still-valid-everywhere"
          isBusy={isBusy}
          onClick={confirmEverywhere}
        />
      )}
      {may.approve && unit.state === 'draft' && !isUnsent(state) && (
        <Tool action="approve" label="desk.approve" isBusy={isBusy} onClick={approve} />
      )}
      <Tool action="copy-source" label="desk.copy-source" onClick={() => onReplace(unit.source)} />
      {canUndo && (
        <Tool
          action="revert"
          label="desk.revert"
          onClick={() => {
            session.revert(unit.id)
            autosave.soon(unit.id)
          }}
        />
      )}
      {hasMachine && (
        <button type="button" className="wd-button" disabled={isBusy} onClick={translate}>
          {say('desk.machine')}
        </button>
      )}
      {unit.sameSource > 0 && typed.trim() !== '' && (
        <button
          type="button"
          className="wd-button"
          onClick={() => void autosave.now(unit.id).then(() => openPanel({ kind: 'fill', unit: unit.id }))}
        >
          {say('desk.fill', { count: unit.sameSource })}
        </button>
      )}
    </div>
  )
}

interface ToolProps {
  action: Action
  label: DeskKey
  isBusy?: boolean
  onClick: () => void
}

/** A button that its key presses too. */
export function Tool({ action, label, isBusy = false, onClick }: ToolProps) {
  const { say, isMac } = useOpenDesk()
  return (
    <button
      type="button"
      className="wd-button"
      data-action={action}
      aria-keyshortcuts={ariaKeys(action, isMac)}
      disabled={isBusy}
      onClick={onClick}
    >
      {say(label)}
      <kbd>{keyNames(action, isMac)[0]?.join(' + ')}</kbd>
    </button>
  )
}
