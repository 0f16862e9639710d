import { formatMessage } from '../../../labels/format-message.ts'
import type { PublishState } from '../publish-state.ts'
import type { ReleaseTexts } from './texts.ts'
import { momentWords, secondsWords, sinceWords } from '../../../admin/kit/dates.ts'

/** What happens to what was published, as one sentence; empty when there is nothing to tell. */
export function stateSentence(
  { state, isPublished, isPublisherAlive, release, held }: PublishState,
  texts: ReleaseTexts,
  adminLanguage: string,
  now: Date,
): string {
  switch (state) {
    case 'none':
      return ''
    case 'waiting':
      return texts[isPublisherAlive ? 'publishing.waiting' : 'publishing.no-publisher']
    case 'working':
      return texts['publishing.working']
    case 'refused':
    case 'failed':
      return texts[`publishing.${state}`]
    case 'live': {
      if (!release) return ''
      if (held) return formatMessage(texts['publishing.held'], adminLanguage, { release: held.release })
      const time = sinceWords(release.at, adminLanguage, now)
      const seconds = secondsWords(release.milliseconds, adminLanguage)
      return [
        formatMessage(texts[isPublished === false ? 'publishing.gone' : 'publishing.live'], adminLanguage, {
          time,
        }),
        [
          formatMessage(texts['publishing.languages'], adminLanguage, { n: release.languages }),
          formatMessage(texts['publishing.pages'], adminLanguage, { n: release.pages }),
        ].join(', '),
        formatMessage(texts['publishing.seconds'], adminLanguage, { n: seconds }),
      ].join(' · ')
    }
  }
}

/** What is set for a later time, a sentence each. */
export const scheduledSentences = (
  { scheduled }: PublishState,
  texts: ReleaseTexts,
  adminLanguage: string,
): string[] =>
  scheduled.map(({ type, at }) =>
    formatMessage(texts[`publishing.scheduled=${type}`], adminLanguage, {
      time: momentWords(at, adminLanguage),
    }),
  )
