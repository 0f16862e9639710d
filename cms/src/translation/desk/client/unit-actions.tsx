import { DeskButton } from './desk-button.tsx'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { type UnitState, isUnsent } from './unit-state.ts'
import { useTask } from './use-task.ts'

/** What can be done with the current unit; every button has its key. */
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
        <DeskButton action="still-valid" label="desk.still-valid" onClick={confirm} />
      )}
      {may.confirmEverywhere && isOld && (
        <DeskButton
          action="still-valid-everywhere"
          label="desk.still-valid-everywhere"
          disabled={isBusy}
          onClick={confirmEverywhere}
        />
      )}
      {may.approve && unit.state === 'draft' && !isUnsent(state) && (
        <DeskButton action="approve" label="desk.approve" disabled={isBusy} onClick={approve} />
      )}
      <DeskButton action="copy-source" label="desk.copy-source" onClick={() => onReplace(unit.source)} />
      {canUndo && (
        <DeskButton
          action="revert"
          label="desk.revert"
          onClick={() => {
            session.revert(unit.id)
            autosave.soon(unit.id)
          }}
        />
      )}
      {hasMachine && <DeskButton label="desk.machine" disabled={isBusy} onClick={translate} />}
      {unit.sameSource > 0 && typed.trim() !== '' && (
        <DeskButton
          label="desk.fill"
          values={{ count: unit.sameSource }}
          onClick={() => void autosave.now(unit.id).then(() => openPanel({ kind: 'fill', unit: unit.id }))}
        />
      )}
    </div>
  )
}
