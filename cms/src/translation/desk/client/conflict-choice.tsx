import type { Conflict } from '../../store/desk.ts'
import { Difference } from '../../../admin/kit/difference.tsx'
import { DeskButton } from './desk-button.tsx'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { OrderedText } from './ordered-text.tsx'
import { fieldId } from './target-field.tsx'
import type { UnitState } from './unit-state.ts'

/** Two people wrote one text: both are shown with what differs, and the person decides. */
export function ConflictChoice({ state, conflict }: { state: UnitState; conflict: Conflict }) {
  const { session, autosave, say } = useOpenDesk()
  const target = useDeskState(({ desk }) => desk.target)
  const { id } = state.unit
  const { tag: lang, direction: dir } = target
  const theirs = say('desk.conflict-theirs', { name: conflict.by ?? say('desk.somebody') })

  function decide(choice: 'mine' | 'theirs' | 'edit'): void {
    session.decide(id, choice)
    if (choice === 'mine') void autosave.now(id)
    document.getElementById(fieldId(id))?.focus()
  }

  return (
    <div className="wd-conflict" role="group" aria-label={say('desk.conflict')}>
      <p role="alert">{say('desk.conflict')}</p>
      <dl>
        <dt>{theirs}</dt>
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
        before={theirs}
        after={say('desk.conflict-mine')}
        className="wd-difference"
      />
      <div className="wd-buttons">
        <DeskButton label="desk.keep-mine" onClick={() => decide('mine')} />
        <DeskButton label="desk.keep-theirs" onClick={() => decide('theirs')} />
        <DeskButton label="desk.keep-editing" onClick={() => decide('edit')} />
      </div>
    </div>
  )
}
