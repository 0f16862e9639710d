import { AdminButton } from './admin-button.tsx'
import type { Say } from './say.ts'
import type { Answer } from './use-answer.ts'

interface WaitingProps<Name extends string> {
  answer: Exclude<Answer<unknown>, { state: 'ready' }>
  /** What the texts and the style begin with: `coverage` for `coverage.loading` and `.coverage__failed`. */
  name: Name
  say: Say<Record<`${Name}.${'loading' | 'failed' | 'try-again'}`, string>>
  again: () => void
}

/** Shown in place of an answer that is still being fetched or could not be fetched. */
export function Waiting<Name extends string>({ answer, name, say, again }: WaitingProps<Name>) {
  if (answer.state === 'loading') return <p role="status">{say(`${name}.loading`)}</p>
  return (
    <div role="alert" className={`${name}__failed`}>
      <p>{answer.message ?? say(`${name}.failed`)}</p>
      <AdminButton size="small" onClick={again}>
        {say(`${name}.try-again`)}
      </AdminButton>
    </div>
  )
}
