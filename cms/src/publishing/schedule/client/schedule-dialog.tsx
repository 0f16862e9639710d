'use client'

import { type SyntheticEvent, useState } from 'react'
import { AdminButton } from '../../../admin/kit/admin-button.tsx'
import { type Outcome, ask } from '../../../admin/kit/api-client.ts'
import { Dialog } from '../../../admin/kit/dialog.tsx'
import { useAnswer } from '../../../admin/kit/use-answer.ts'
import type { ScheduleType } from '../../requests/schedule-type.ts'
import type { ReleaseSay } from '../../state/client/texts.ts'
import { momentWords, timeOfDay } from '../../../admin/kit/dates.ts'
import { tellPublishingChanged } from '../../state/client/use-publish-state.ts'
import { cancelSchedule, readSchedule, setSchedule } from '../contracts.ts'

interface ScheduleDialogProps {
  collection: string
  id: string
  /** What is chosen at first. */
  first: ScheduleType
  close: () => void
  say: ReleaseSay
}

const TYPES: readonly ScheduleType[] = ['publish', 'unpublish']

/** Sets a time at which a document is published or unpublished, shows what is set, and cancels it. */
export function ScheduleDialog({ collection, id, first, close, say }: ScheduleDialogProps) {
  const [answer, again] = useAnswer(readSchedule, { collection, id })
  const [type, setType] = useState(first)
  const [date, setDate] = useState('')
  const [time, setTime] = useState('08:00')
  const [told, setTold] = useState('')

  function tell(outcome: Outcome<unknown>, success: string): void {
    setTold(outcome.ok ? success : (outcome.message ?? say('schedule.failed')))
    again()
    if (outcome.ok) tellPublishingChanged()
  }

  async function add(event: SyntheticEvent): Promise<void> {
    event.preventDefault()
    const read = timeOfDay(time)
    if (date === '' || read === undefined) {
      setTold(say('schedule.incomplete'))
      return
    }
    setTime(read)
    const wish = { collection, id, type, date, time: read }
    tell(await ask(setSchedule, wish), say('schedule.added'))
  }

  const cancel = async (job: string): Promise<void> =>
    tell(await ask(cancelSchedule, { collection, id, job }), say('schedule.cancelled'))

  const lines = answer.state === 'ready' ? answer.value.scheduled : []
  return (
    <Dialog title={say('schedule.title')} close={close}>
      <p>{say('schedule.intro')}</p>
      <form className="admin-dialog__fields" onSubmit={(event) => void add(event)}>
        <fieldset>
          <legend>{say('schedule.type')}</legend>
          {TYPES.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="schedule-type"
                checked={type === name}
                onChange={() => setType(name)}
              />
              {say(`schedule.type=${name}`)}
            </label>
          ))}
        </fieldset>
        <label>
          {say('schedule.date')}
          <input type="date" value={date} onChange={(event) => setDate(event.target.value)} />
        </label>
        <label>
          {say('schedule.time')}
          <input
            type="text"
            inputMode="numeric"
            size={6}
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        </label>
        <AdminButton type="submit" buttonStyle="primary">
          {say('schedule.add')}
        </AdminButton>
      </form>
      <p role="status">{told}</p>
      <h3>{say('schedule.set')}</h3>
      {answer.state === 'failed' && <p role="alert">{answer.message ?? say('schedule.failed')}</p>}
      {answer.state === 'ready' && lines.length === 0 && <p>{say('schedule.none')}</p>}
      <ul className="admin-list admin-dialog__lines">
        {lines.map((job) => {
          const [what, when] = [say(`schedule.type=${job.type}`), momentWords(job.at, say.language)]
          const by = job.by === undefined ? '' : ` (${say('schedule.by', { name: job.by })})`
          return (
            <li key={job.id}>
              <span>{`${what}: ${when}${by}`}</span>
              <AdminButton
                size="small"
                aria-label={say('schedule.cancel-one', { what, time: when })}
                onClick={() => void cancel(job.id)}
              >
                {say('schedule.cancel')}
              </AdminButton>
            </li>
          )
        })}
      </ul>
      <div className="admin-dialog__end">
        <AdminButton onClick={close}>{say('schedule.close')}</AdminButton>
      </div>
    </Dialog>
  )
}
