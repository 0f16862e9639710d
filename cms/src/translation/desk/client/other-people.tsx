import { useDeskState, useOpenDesk } from './desk-context.ts'
import { OrderedText } from './ordered-text.tsx'
import type { UnitState } from './unit-state.ts'

/** Who else is in this unit, and what was written there meanwhile by others or in another tab. */
export function OtherPeople({ state }: { state: UnitState }) {
  const { session, say } = useOpenDesk()
  const { id } = state.unit
  const target = useDeskState(({ desk }) => desk.target)
  // A sentence and not a list: the same names must be the same value, so that the row is not drawn again.
  const names = useDeskState(({ others }) =>
    others
      .filter(({ unit }) => unit === id)
      .map(({ name }) => name)
      .join(', '),
  )
  const { newer, elsewhere } = state
  const text = (value: string) => (
    <p className="wd-text" lang={target.tag} dir={target.direction}>
      <OrderedText text={value} />
    </p>
  )
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
          {text(newer.value)}
          {state.typed === state.settled && (
            <button type="button" className="wd-button" onClick={() => session.takeNewer(id)}>
              {say('desk.take-newer')}
            </button>
          )}
        </div>
      )}
      {elsewhere !== undefined && elsewhere !== state.typed && (
        <div className="wd-newer">
          <p>{say('desk.elsewhere')}</p>
          {text(elsewhere)}
        </div>
      )}
    </>
  )
}
