'use client'

import { Button } from '@payloadcms/ui'
import { type SyntheticEvent, useState } from 'react'
import { Dialog } from '../../../admin/kit/dialog.tsx'
import { type Outcome, send, useAnswer } from '../../../admin/kit/answer.ts'
import { formatMessage } from '../../../labels/format-message.ts'
import type { ScheduleType } from '../../requests/schedule-type.ts'
import type { ReleaseTexts } from '../../state/client/texts.ts'
import { momentWords, timeOfDay } from '../../../admin/kit/dates.ts'
import { tellPublishingChanged } from '../../state/client/use-publish-state.ts'
import type { ScheduleList } from '../schedule-endpoints.ts'

interface ScheduleDialogProps {
  collection: string
  id: string
  /** What is chosen at first. */
  first: ScheduleType
  close: () => void
  texts: ReleaseTexts
  adminLanguage: string
}

const TYPES: readonly ScheduleType[] = ['publish', 'unpublish']

/** Sets a time at which a document is published or taken away, tells what is set, and takes it back. */
export function ScheduleDialog({ collection, id, first, close, texts, adminLanguage }: ScheduleDialogProps) {
  const [answer, again] = useAnswer<ScheduleList>(
    `/api/releases/schedule?${new URLSearchParams({ collection, id }).toString()}`,
  )
  const [type, setType] = useState(first)
  const [date, setDate] = useState('')
  const [time, setTime] = useState('08:00')
  const [told, setTold] = useState('')

  function tell(outcome: Outcome<unknown>, success: string): void {
    setTold(outcome.ok ? success : (outcome.message ?? texts['schedule.failed']))
    again()
    if (outcome.ok) tellPublishingChanged()
  }

  async function add(event: SyntheticEvent): Promise<void> {
    event.preventDefault()
    const read = timeOfDay(time)
    if (date === '' || read === undefined) {
      setTold(texts['schedule.incomplete'])
      return
    }
    setTime(read)
    const wish = { collection, id, type, date, time: read }
    tell(await send('/api/releases/schedule', wish), texts['schedule.added'])
  }

  const cancel = async (job: string): Promise<void> =>
    tell(await send('/api/releases/schedule/cancel', { collection, id, job }), texts['schedule.cancelled'])

  const lines = answer.state === 'ready' ? answer.value.scheduled : []
  return (
    <Dialog title={texts['schedule.title']} close={close}>
      <p>{texts['schedule.intro']}</p>
      <form className="admin-dialog__fields" onSubmit={(event) => void add(event)}>
        <fieldset>
          <legend>{texts['schedule.type']}</legend>
          {TYPES.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="schedule-type"
                checked={type === name}
                onChange={() => setType(name)}
              />
              {texts[`schedule.type=${name}`]}
            </label>
          ))}
        </fieldset>
        <label>
          {texts['schedule.date']}
          <input type="date" value={date} onChange={(event) => setDate(event.target.value)} />
        </label>
        <label>
          {texts['schedule.time']}
          <input
            type="text"
            inputMode="numeric"
            size={6}
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        </label>
        <Button type="submit" buttonStyle="primary" size="medium" margin={false}>
          {texts['schedule.add']}
        </Button>
      </form>
      <p role="status">{told}</p>
      <h3>{texts['schedule.set']}</h3>
      {answer.state === 'failed' && <p role="alert">{answer.message ?? texts['schedule.failed']}</p>}
      {answer.state === 'ready' && lines.length === 0 && <p>{texts['schedule.none']}</p>}
      <ul className="admin-dialog__lines">
        {lines.map((job) => {
          const [what, when] = [texts[`schedule.type=${job.type}`], momentWords(job.at, adminLanguage)]
          const by =
            job.by === undefined
              ? ''
              : ` (${formatMessage(texts['schedule.by'], adminLanguage, { name: job.by })})`
          return (
            <li key={job.id}>
              <span>{`${what}: ${when}${by}`}</span>
              <Button
                buttonStyle="secondary"
                size="small"
                margin={false}
                aria-label={formatMessage(texts['schedule.cancel-one'], adminLanguage, { what, time: when })}
                onClick={() => void cancel(job.id)}
              >
                {texts['schedule.cancel']}
              </Button>
            </li>
          )
        })}
      </ul>
      <div className="admin-dialog__end">
        <Button buttonStyle="secondary" size="medium" margin={false} onClick={close}>
          {texts['schedule.close']}
        </Button>
      </div>
    </Dialog>
  )
}
