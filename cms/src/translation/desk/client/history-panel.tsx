import { useEffect, useState } from 'react'
import type { HistoryStep } from '../../store/desk.ts'
import { DeskProblem } from './desk-api.ts'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { Modal } from './modal.tsx'
import { EmptyState } from '../../../admin/kit/empty-state.tsx'
import { momentText } from '../../../admin/kit/dates.ts'
import { useTask } from './use-task.ts'

/** What has happened to this translation; an earlier version can be brought back, for this language alone. */
export function HistoryPanel({ onClose }: { onClose: () => void }) {
  const { api, session, autosave, say, sure, tell, adminLanguage } = useOpenDesk()
  const mayWrite = useDeskState(({ desk }) => desk.may.write || desk.may.publish)
  const [steps, setSteps] = useState<HistoryStep[] | 'loading' | 'failed'>('loading')
  const { isBusy, start } = useTask()
  const time = (iso: string): string => momentText(iso, adminLanguage, new Date())
  useEffect(() => {
    api.history().then(
      (answer) => setSteps(answer.steps),
      (error: unknown) => {
        setSteps('failed')
        if (!(error instanceof DeskProblem)) throw error
      },
    )
  }, [api])
  const bringBack = (step: HistoryStep): void =>
    start(async () => {
      if (!(await sure(say('desk.history-sure', { time: time(step.at) })))) return
      await autosave.now()
      const { row } = await api.undo(step.version)
      session.setRow(row)
      await session.reload()
      tell(say('desk.history-done', { time: time(step.at) }))
      onClose()
    })
  return (
    <Modal title={say('desk.history')} onClose={onClose}>
      {steps === 'loading' && <p role="status">{say('desk.loading')}</p>}
      {steps === 'failed' && <p role="alert">{say('desk.problem=failed')}</p>}
      {typeof steps === 'object' && (
        <EmptyState items={steps} text={say('desk.history-none')}>
          <ol className="wd-history">
            {steps.map((step, index) => (
              <li key={step.version}>
                <p>
                  <strong>{say(`desk.step=${step.step}`)}</strong> · {time(step.at)}
                  {step.by !== undefined && ` · ${step.by}`} ·{' '}
                  {say('desk.history-step', { changed: step.changed })}
                  {step.isPublished && ` · ${say('desk.history-public')}`}
                </p>
                {mayWrite && index > 0 && (
                  <button
                    type="button"
                    className="wd-button"
                    disabled={isBusy}
                    onClick={() => bringBack(step)}
                  >
                    {say('desk.history-undo')}
                  </button>
                )}
              </li>
            ))}
          </ol>
        </EmptyState>
      )}
    </Modal>
  )
}
