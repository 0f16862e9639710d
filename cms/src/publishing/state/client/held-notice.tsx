import type { HeldRelease } from '@tienviitta/content-models/publishing/kept-releases'
import { AdminButton } from '../../../admin/kit/admin-button.tsx'
import type { ReleaseSay } from './texts.ts'
import { sinceWords } from '../../../admin/kit/dates.ts'

interface HeldNoticeProps {
  held: HeldRelease
  /** Publishes all that is in the CMS; absent for anyone who may not. */
  resume: (() => void) | undefined
  say: ReleaseSay
}

/** Says that readers see an earlier release, since when and by whom, and how to go on. */
export const HeldNotice = ({ held, resume, say }: HeldNoticeProps) => (
  <section className="releases__held" aria-label={say('releases.kind=rollback')}>
    <p>
      {say(resume ? 'releases.held' : 'releases.held-reader', {
        release: held.release,
        time: sinceWords(held.at, say.language, new Date()),
        by: held.by,
      })}
    </p>
    {resume && (
      <AdminButton buttonStyle="primary" size="small" onClick={resume}>
        {say('releases.resume')}
      </AdminButton>
    )}
  </section>
)
