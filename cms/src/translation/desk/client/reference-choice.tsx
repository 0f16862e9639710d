import { Choice } from '../../../admin/kit/choice.tsx'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { useTask } from './use-task.ts'

/** Chooses a language whose texts are shown below the source. */
export function ReferenceChoice() {
  const { api, session, say } = useOpenDesk()
  const references = useDeskState(({ desk }) => desk.references)
  const chosen = useDeskState<string>(({ desk }) => desk.reference?.tag ?? '')
  const { isBusy, start } = useTask()
  if (references.length === 0) return null
  const choose = (tag: string): void =>
    start(async () => {
      api.setReference(tag === '' ? undefined : tag)
      await session.reload()
      const address = new URL(window.location.href)
      if (tag === '') address.searchParams.delete('reference')
      else address.searchParams.set('reference', tag)
      window.history.replaceState(window.history.state, '', address)
    })
  return (
    <label>
      {say('desk.reference')}
      <Choice
        value={chosen}
        options={references.map(({ tag, name }) => [tag, name])}
        none={say('desk.reference=none')}
        choose={choose}
        disabled={isBusy}
      />
    </label>
  )
}
