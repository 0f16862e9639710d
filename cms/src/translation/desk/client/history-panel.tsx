import type { HistoryStep } from '../../store/history-step.ts'
import { useAnswer } from '../../../admin/kit/use-answer.ts'
import { readHistory } from '../contracts.ts'
import { DeskButton } from './desk-button.tsx'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { Modal } from './modal.tsx'
import { EmptyState } from '../../../admin/kit/empty-state.tsx'
import { momentText } from '../../../admin/kit/dates.ts'
import { useTask } from './use-task.ts'

/** What has happened to this translation; an earlier version can be brought back, for this language alone. */
export function HistoryPanel({ onClose }: { onClose: () => void }) {
  const { api, session, autosave, say, sure, tell } = useOpenDesk()
  const mayWrite = useDeskState(({ desk }) => desk.may.write || desk.may.publish)
  const [answer] = useAnswer(readHistory, api.about)
  const { isBusy, start } = useTask()
  const time = (iso: string): string => momentText(iso, say.language, new Date())
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
      {answer.state === 'loading' && <p role="status">{say('desk.loading')}</p>}
      {answer.state === 'failed' && <p role="alert">{say('desk.problem=failed')}</p>}
      {answer.state === 'ready' && (
        <EmptyState items={answer.value.steps} text={say('desk.history-none')}>
          <ol className="wd-history">
            {answer.value.steps.map((step, index) => (
              <li key={step.version}>
                <p>
                  <strong>{say(`desk.step=${step.step}`)}</strong> · {time(step.at)}
                  {step.by !== undefined && ` · ${step.by}`} ·{' '}
                  {say('desk.history-step', { changed: step.changed })}
                  {step.isPublished && ` · ${say('desk.history-public')}`}
                </p>
                {mayWrite && index > 0 && (
                  <DeskButton label="desk.history-undo" disabled={isBusy} onClick={() => bringBack(step)} />
                )}
              </li>
            ))}
          </ol>
        </EmptyState>
      )}
    </Modal>
  )
}
