'use client'

import { useListQuery } from '@payloadcms/ui'
import { AdminLink } from '../../../admin/kit/admin-link.tsx'
import { type TextsProps, useSay } from '../../../admin/kit/say.ts'
import { stateSentence } from './state-sentence.ts'
import type { ReleaseTexts } from './texts.ts'
import { usePublishState } from './use-publish-state.ts'
import './publish-line.css'

/** How long after a release a list mentions it: long enough for someone who has just deleted something. */
const TOLD_MILLISECONDS = 60_000

/**
 * What happens to the site as a whole, above the list of a collection: people come here after deleting a document, and
 * after publishing or unpublishing several at once. Silent when nothing has happened lately.
 */
export function SiteLine(props: TextsProps<ReleaseTexts>) {
  const say = useSay(props)
  const { data } = useListQuery()
  const { state } = usePublishState({}, data)
  const now = new Date()
  const isOld = state?.release && now.getTime() - Date.parse(state.release.at) > TOLD_MILLISECONDS
  const sentence = state && !isOld ? stateSentence(state, say, now) : ''
  return (
    <section
      className="publish-line"
      data-state={state?.state ?? 'none'}
      aria-label={say('publishing.label')}
    >
      <div className="publish-line__words" role="status">
        {sentence !== '' && <p className="publish-line__state">{sentence}</p>}
      </div>
      {sentence !== '' && <AdminLink href="/admin/releases">{say('releases.title')}</AdminLink>}
    </section>
  )
}
