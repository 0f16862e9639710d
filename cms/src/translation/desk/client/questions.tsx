import { type FormEvent, useState } from 'react'
import type { DeskQuestion } from '../../store/desk.ts'
import { DeskButton } from './desk-button.tsx'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { momentText } from '../../../admin/kit/dates.ts'
import type { DeskKey } from './desk-texts.ts'
import type { UnitState } from './unit-state.ts'
import { useTask } from './use-task.ts'

/** Questions on the source text and their answers, for people of all languages; and a place to ask. */
export function Questions({ state }: { state: UnitState }) {
  const { api, session, say } = useOpenDesk()
  const { id, questions } = state.unit
  const { isBusy, start } = useTask()
  const ask = (text: string, done: () => void): void =>
    start(async () => {
      const { question } = await api.ask(id, text)
      session.setQuestion(id, question)
      done()
    })
  return (
    <section className="wd-part" aria-label={say('desk.questions')}>
      {questions.length > 0 && <h4>{say('desk.questions')}</h4>}
      <ul className="wd-questions">
        {questions.map((question) => (
          <Question key={question.id} unit={id} question={question} />
        ))}
      </ul>
      <details>
        <summary data-action="ask">{say('desk.question')}</summary>
        <TextForm label="desk.question-help" button="desk.question-send" isBusy={isBusy} onSend={ask} />
      </details>
    </section>
  )
}

function Question({ unit, question }: { unit: string; question: DeskQuestion }) {
  const { api, session, say } = useOpenDesk()
  const mayAnswer = useDeskState(({ desk }) => desk.may.answer)
  const { isBusy, start } = useTask()
  const time = (iso: string): string => momentText(iso, say.language, new Date())
  const language = new Intl.DisplayNames(say.language, { type: 'language' }).of(question.language)
  const answer = (text: string, done: () => void): void =>
    start(async () => {
      const answered = await api.answer(question.id, text)
      session.setQuestion(unit, answered.question)
      done()
    })
  return (
    <li>
      <p className="wd-text" dir="auto">
        {question.text}
      </p>
      <p className="wd-quiet">
        {say('desk.asked-by', {
          name: question.by,
          language: language ?? question.language,
          time: time(question.at),
        })}
      </p>
      {question.answer === undefined ? (
        <p className="wd-quiet">{say('desk.unanswered')}</p>
      ) : (
        <>
          <p className="wd-text wd-answer" dir="auto">
            {question.answer}
          </p>
          <p className="wd-quiet">
            {say('desk.answered-by', {
              name: question.answeredBy ?? say('desk.somebody'),
              time: question.answeredAt === undefined ? '' : time(question.answeredAt),
            })}
          </p>
        </>
      )}
      {mayAnswer && question.answer === undefined && (
        <TextForm label="desk.answer" button="desk.answer-send" isBusy={isBusy} onSend={answer} />
      )}
    </li>
  )
}

interface FormProps {
  label: DeskKey
  button: DeskKey
  isBusy: boolean
  onSend: (text: string, done: () => void) => void
}

function TextForm({ label, button, isBusy, onSend }: FormProps) {
  const { say } = useOpenDesk()
  const [text, setText] = useState('')
  function send(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() !== '') onSend(text.trim(), () => setText(''))
  }
  return (
    <form className="wd-form" onSubmit={send}>
      <label>
        {say(label)}
        <textarea rows={2} dir="auto" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <DeskButton type="submit" label={button} disabled={isBusy} />
    </form>
  )
}
