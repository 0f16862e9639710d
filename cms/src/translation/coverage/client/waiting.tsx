import { Button } from '@payloadcms/ui'
import type { Answer } from '../../../admin/kit/use-answer.ts'
import type { Texts } from './texts.ts'

interface WaitingProps {
  answer: Exclude<Answer<unknown>, { state: 'ready' }>
  texts: Pick<Texts, 'coverage.loading' | 'coverage.failed' | 'coverage.try-again'>
  again: () => void
}

/** What stands in the place of figures that are not there: they are being fetched, or could not be. */
export function Waiting({ answer, texts, again }: WaitingProps) {
  if (answer.state === 'loading') return <p role="status">{texts['coverage.loading']}</p>
  return (
    <div role="alert" className="coverage__failed">
      <p>{answer.message ?? texts['coverage.failed']}</p>
      <Button buttonStyle="secondary" size="small" margin={false} onClick={again}>
        {texts['coverage.try-again']}
      </Button>
    </div>
  )
}
