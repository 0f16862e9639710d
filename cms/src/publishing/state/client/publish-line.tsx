'use client'

import { useState } from 'react'
import { AdminButton } from '../../../admin/kit/admin-button.tsx'
import { ask } from '../../../admin/kit/api-client.ts'
import { type TextsProps, useSay } from '../../../admin/kit/say.ts'
import { retryPublishing } from '../contracts.ts'
import { PageLinks } from './page-links-list.tsx'
import { ProblemList } from './problem-list.tsx'
import { scheduledSentences, stateSentence } from './state-sentence.ts'
import type { ReleaseTexts } from './texts.ts'
import { usePublishState } from './use-publish-state.ts'
import './publish-line.css'

interface PublishLineProps extends TextsProps<ReleaseTexts> {
  collection: string
  id: string
  /** The line is fetched again whenever this changes. */
  trigger: unknown
}

/**
 * What happens to a document that was published, unpublished or set for a later time: one line, announced politely,
 * with what can be done about it.
 */
export function PublishLine({ collection, id, trigger, ...texts }: PublishLineProps) {
  const say = useSay(texts)
  const { state, isUnknown, again } = usePublishState({ collection, id }, trigger)
  const [retry, setRetry] = useState<'ready' | 'busy' | { message: string }>('ready')

  async function tryAgain(): Promise<void> {
    setRetry('busy')
    const outcome = await ask(retryPublishing, { collection, id })
    setRetry(outcome.ok ? 'ready' : { message: outcome.message ?? say('releases.action-failed') })
    again()
  }

  const sentence = state ? stateSentence(state, say, new Date()) : ''
  const scheduled = state ? scheduledSentences(state, say) : []
  return (
    <section
      className="publish-line"
      data-state={state?.state ?? 'none'}
      aria-label={say('publishing.label')}
    >
      <div className="publish-line__words" role="status">
        {sentence !== '' && <p className="publish-line__state">{sentence}</p>}
        {scheduled.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {isUnknown && <p>{say('publishing.unknown')}</p>}
        {typeof retry === 'object' && <p>{retry.message}</p>}
      </div>
      {state?.state === 'live' && state.links.length > 0 && <PageLinks links={state.links} say={say} />}
      {state && state.problems.length > 0 && <ProblemList problems={state.problems} />}
      {state?.mayRetry === true && (
        <AdminButton size="small" disabled={retry === 'busy'} onClick={() => void tryAgain()}>
          {say(retry === 'busy' ? 'publishing.retrying' : 'publishing.retry')}
        </AdminButton>
      )}
    </section>
  )
}
