import { useState } from 'react'
import { tellPublishingChanged } from '../../../publishing/state/client/use-publish-state.ts'
import type { TranslationStep } from '../../store/desk.ts'
import { RequestProblem } from '../../../admin/kit/api-client.ts'
import { DeskButton } from './desk-button.tsx'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { StepRefusal } from './step-refusal.tsx'
import { useTask } from './use-task.ts'

/** The step that the translation has reached, and the buttons that take it further or back. */
export function DeskSteps() {
  const { api, session, autosave, say, sure, tell } = useOpenDesk()
  const row = useDeskState(({ desk }) => desk.row)
  const may = useDeskState(({ desk }) => desk.may)
  const language = useDeskState(({ desk }) => desk.target.name)
  const [refusal, setRefusal] = useState<RequestProblem>()
  const { isBusy, start } = useTask()

  const take = (step: TranslationStep, waiver?: string): void =>
    start(async () => {
      const isSure =
        step !== 'published' || waiver !== undefined || (await sure(say('desk.publish-sure', { language })))
      if (!isSure) return
      setRefusal(undefined)
      await autosave.now()
      try {
        const { row: next } = await api.step(step, waiver)
        session.setRow(next)
        if (step === 'published') tellPublishingChanged()
        await session.reload()
        tell(say('desk.step-done', { step: say(`desk.step=${next.step}`) }))
      } catch (error) {
        if (!(error instanceof RequestProblem) || error.reasons.length === 0) throw error
        setRefusal(error)
      }
    })

  return (
    <>
      <div className="wd-row wd-steps">
        <p>
          {say('desk.step')}: <strong>{say(`desk.step=${row.step}`)}</strong>
          {row.hasUnpublished && row.step === 'published' && ` · ${say('desk.unpublished')}`}
        </p>
        {may.write && row.step !== 'review' && (
          <DeskButton
            action="review"
            label="desk.to-review"
            disabled={isBusy}
            onClick={() => take('review')}
          />
        )}
        {(may.write || may.publish) && row.step === 'review' && (
          <DeskButton label="desk.to-translating" disabled={isBusy} onClick={() => take('translating')} />
        )}
        {may.publish && (
          <DeskButton
            action="publish"
            label="desk.publish"
            disabled={isBusy}
            onClick={() => take('published')}
          />
        )}
      </div>
      {refusal && (
        <StepRefusal
          refusal={refusal}
          mayWaive={may.publish}
          onWaive={(reason) => take('published', reason)}
          isBusy={isBusy}
        />
      )}
    </>
  )
}
