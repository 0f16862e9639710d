import { Button } from '@payloadcms/ui'
import { formatMessage } from '../../../labels/format-message.ts'
import type { HeldRelease } from '../../releases/kept-releases.ts'
import type { ReleaseTexts } from './texts.ts'
import { sinceWords } from '../../../admin/kit/dates.ts'

interface HeldNoticeProps {
  held: HeldRelease
  /** Publishes all that is in the CMS; absent for whoever may not. */
  resume: (() => void) | undefined
  texts: ReleaseTexts
  adminLanguage: string
}

/** Says that readers see an earlier release, since when and by whom, and how to go on. */
export const HeldNotice = ({ held, resume, texts, adminLanguage }: HeldNoticeProps) => (
  <section className="releases__held" aria-label={texts['releases.kind=rollback']}>
    <p>
      {formatMessage(texts[resume ? 'releases.held' : 'releases.held-reader'], adminLanguage, {
        release: held.release,
        time: sinceWords(held.at, adminLanguage, new Date()),
        by: held.by,
      })}
    </p>
    {resume && (
      <Button buttonStyle="primary" size="small" margin={false} onClick={resume}>
        {texts['releases.resume']}
      </Button>
    )}
  </section>
)
