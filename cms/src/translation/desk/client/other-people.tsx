import { DeskButton } from './desk-button.tsx'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { TargetText } from './target-text.tsx'
import type { UnitState } from './unit-state.ts'

/** Who else is in this unit, and what others, or another tab, have written there in the meantime. */
export function OtherPeople({ state }: { state: UnitState }) {
  const { session, say } = useOpenDesk()
  const { id } = state.unit
  // A sentence and not a list: the same names must be the same value, so that the row is not rendered again.
  const names = useDeskState(({ others }) =>
    others
      .filter(({ unit }) => unit === id)
      .map(({ name }) => name)
      .join(', '),
  )
  const { newer, elsewhere } = state
  return (
    <>
      {names !== '' && (
        <p className="wd-here" role="status">
          {say('desk.here', { name: names })}
        </p>
      )}
      {newer && !state.conflict && (
        <div className="wd-newer">
          <p>{say('desk.changed-by-other', { name: newer.by ?? say('desk.somebody') })}</p>
          <TargetText text={newer.value} />
          {state.typed === state.settled && (
            <DeskButton label="desk.take-newer" onClick={() => session.takeNewer(id)} />
          )}
        </div>
      )}
      {elsewhere !== undefined && elsewhere !== state.typed && (
        <div className="wd-newer">
          <p>{say('desk.elsewhere')}</p>
          <TargetText text={elsewhere} />
        </div>
      )}
    </>
  )
}
