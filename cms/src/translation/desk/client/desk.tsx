'use client'

import { Suspense, lazy, useEffect, useMemo, useState } from 'react'
import type { ReleaseTexts } from '../../../publishing/state/client/texts.ts'
import type { Desk as DeskAnswer } from '../../store/desk.ts'
import './desk.css'
import './dialogs.css'
import './tools.css'
import './units.css'
import { RequestProblem } from '../../../admin/kit/api-client.ts'
import { type TextsProps, useSay } from '../../../admin/kit/say.ts'
import { type DeskPlace, deskApi } from './desk-api.ts'
import { SignInLink } from './sign-in-link.tsx'
import type { DeskTexts } from './desk-texts.ts'

// Payload puts all custom components into one file for all pages; only this page fetches the desk itself.
const openDesk = () => import('./open-desk.tsx')
const OpenDesk = lazy(async () => ({ default: (await openDesk()).OpenDesk }))

interface Props extends DeskPlace, TextsProps<DeskTexts> {
  /** The id of the account; texts are kept on the device for each person separately. */
  user: string
  publishingTexts: ReleaseTexts
}

/** The translation desk: fetches the texts of one document in one language, and opens when they are there. */
export function Desk(props: Props) {
  const { collection, id, language, source, reference, user, publishingTexts } = props
  const say = useSay(props)
  const api = useMemo(
    () => deskApi({ collection, id, language, source, reference }),
    [collection, id, language, source, reference],
  )
  const [answer, setAnswer] = useState<DeskAnswer | RequestProblem>()
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    let isWanted = true
    setAnswer(undefined)
    // Requested at the same time as the texts; `lazy` reports when it cannot be loaded.
    void openDesk()
    api.desk().then(
      (desk) => {
        if (isWanted) setAnswer(desk)
      },
      (error: unknown) => {
        if (!(error instanceof RequestProblem)) throw error
        if (isWanted) setAnswer(error)
      },
    )
    return () => {
      isWanted = false
    }
  }, [api, attempt])

  const loading = <p role="status">{say('desk.loading')}</p>
  if (answer && !(answer instanceof RequestProblem))
    return (
      <Suspense fallback={loading}>
        <OpenDesk
          key={`${collection} ${id} ${language} ${source ?? ''}`}
          first={answer}
          {...{ api, say, user, publishingTexts }}
        />
      </Suspense>
    )
  return (
    <main className="workdesk">
      <h1>{say('desk.region=units')}</h1>
      {answer === undefined ? (
        loading
      ) : (
        <div className="wd-notice" role="alert">
          <p>{say(`desk.problem=${kindOf(answer.status)}`)}</p>
          {answer.message !== '' && answer.status !== 0 && <p>{answer.message}</p>}
          {answer.status === 401 && <SignInLink text={say('desk.sign-in')} />}
          <p className="wd-buttons">
            <button type="button" className="wd-button" onClick={() => setAttempt(attempt + 1)}>
              {say('desk.again')}
            </button>
            <a className="wd-button" href="/admin">
              {say('desk.back')}
            </a>
          </p>
        </div>
      )}
    </main>
  )
}

function kindOf(status: number): 'forbidden' | 'gone' | 'signed-out' | 'failed' {
  if (status === 401) return 'signed-out'
  if (status === 403) return 'forbidden'
  return status === 404 ? 'gone' : 'failed'
}
