import { Button } from '@payloadcms/ui'
import type { Answer } from './answer.ts'

interface WaitingProps<Name extends string> {
  answer: Exclude<Answer<unknown>, { state: 'ready' }>
  /** What the texts and the style begin with: `coverage` for `coverage.loading` and `.coverage__failed`. */
  name: Name
  texts: Readonly<Record<`${Name}.${'loading' | 'failed' | 'try-again'}`, string>>
  again: () => void
}

/** What stands in the place of an answer that is not there: it is being fetched, or could not be. */
export function Waiting<Name extends string>({ answer, name, texts, again }: WaitingProps<Name>) {
  if (answer.state === 'loading') return <p role="status">{texts[`${name}.loading`]}</p>
  return (
    <div role="alert" className={`${name}__failed`}>
      <p>{answer.message ?? texts[`${name}.failed`]}</p>
      <Button buttonStyle="secondary" size="small" margin={false} onClick={again}>
        {texts[`${name}.try-again`]}
      </Button>
    </div>
  )
}
