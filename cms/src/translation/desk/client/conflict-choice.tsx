import type { Conflict } from '../../store/desk.ts'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { Difference } from './difference.tsx'
import { OrderedText } from './ordered-text.tsx'
import { fieldId } from './target-field.tsx'
import type { UnitState } from './unit-state.ts'

/** Two people wrote one text: both are shown with what differs, and the person decides. */
export function ConflictChoice({ state, conflict }: { state: UnitState; conflict: Conflict }) {
  const { session, autosave, say } = useOpenDesk()
  const target = useDeskState(({ desk }) => desk.target)
  const { id } = state.unit
  const { tag: lang, direction: dir } = target

  function decide(choice: 'mine' | 'theirs' | 'edit'): void {
    session.decide(id, choice)
    if (choice === 'mine') void autosave.now(id)
    document.getElementById(fieldId(id))?.focus()
  }

  return (
    <div className="wd-conflict" role="group" aria-label={say('desk.conflict')}>
      <p role="alert">{say('desk.conflict')}</p>
      <dl>
        <dt>{say('desk.conflict-theirs', { name: conflict.by ?? say('desk.somebody') })}</dt>
        <dd lang={lang} dir={dir}>
          <OrderedText text={conflict.value} />
        </dd>
        <dt>{say('desk.conflict-mine')}</dt>
        <dd lang={lang} dir={dir}>
          <OrderedText text={state.typed} />
        </dd>
      </dl>
      <p className="wd-quiet">{say('desk.conflict-difference')}</p>
      <Difference
        parts={conflict.difference}
        language={target}
        before={say('desk.conflict-theirs', { name: conflict.by ?? say('desk.somebody') })}
        after={say('desk.conflict-mine')}
      />
      <div className="wd-buttons">
        <button type="button" className="wd-button" onClick={() => decide('mine')}>
          {say('desk.keep-mine')}
        </button>
        <button type="button" className="wd-button" onClick={() => decide('theirs')}>
          {say('desk.keep-theirs')}
        </button>
        <button type="button" className="wd-button" onClick={() => decide('edit')}>
          {say('desk.keep-editing')}
        </button>
      </div>
    </div>
  )
}
