import { counted, filled } from '../../../admin/kit/wording.ts'
import type { PublishState } from '../publish-state.ts'
import type { ReleaseTexts } from './texts.ts'
import { momentWords, secondsWords, sinceWords } from '../../../admin/kit/time-words.ts'

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
      if (held) return filled(texts['publishing.held'], { release: held.release })
      const time = sinceWords(release.at, adminLanguage, now)
      const seconds = secondsWords(release.milliseconds, adminLanguage)
      return [
        filled(texts[isPublished === false ? 'publishing.gone' : 'publishing.live'], { time }),
        [
          counted(texts, 'publishing.languages', release.languages, adminLanguage),
          counted(texts, 'publishing.pages', release.pages, adminLanguage),
        ].join(', '),
        filled(texts['publishing.seconds'], { n: seconds }),
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
    filled(texts[`publishing.scheduled=${type}`], { time: momentWords(at, adminLanguage) }),
  )
