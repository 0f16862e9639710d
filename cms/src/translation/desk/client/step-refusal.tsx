import { type FormEvent, useState } from 'react'
import type { RequestProblem } from '../../../admin/kit/api-client.ts'
import { DeskButton } from './desk-button.tsx'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { fieldId } from './target-field.tsx'

interface Props {
  refusal: RequestProblem
  mayWaive: boolean
  isBusy: boolean
  onWaive: (reason: string) => void
}

/** Why a step was refused, with a link to each text; a person who publishes may say why it is right all the same. */
export function StepRefusal({ refusal, mayWaive, isBusy, onWaive }: Props) {
  const { say } = useOpenDesk()
  const units = useDeskState((state) => state.units)
  const [reason, setReason] = useState('')
  function waive(event: FormEvent): void {
    event.preventDefault()
    if (reason.trim() !== '') onWaive(reason.trim())
  }
  return (
    <div className="wd-refusal" role="alert">
      <p>{refusal.message === '' ? say('desk.step-refused') : refusal.message}</p>
      <ul>
        {refusal.reasons.map(({ unit, reason: why }, index) => {
          const state = units[unit]
          return (
            <li key={index}>
              {state && (
                <a
                  href={`#${fieldId(unit)}`}
                  onClick={(event) => {
                    event.preventDefault()
                    document.getElementById(fieldId(unit))?.focus()
                  }}
                >
                  {state.unit.label}
                </a>
              )}
              {state && ': '}
              {why}
            </li>
          )
        })}
      </ul>
      {mayWaive && (
        <form className="wd-form" onSubmit={waive}>
          <label>
            {say('desk.waive-reason')}
            <input
              type="text"
              required
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <DeskButton type="submit" label="desk.waive" disabled={isBusy} />
        </form>
      )}
    </div>
  )
}
