import type { PublishState } from '../publish-state.ts'
import type { ReleaseSay } from './texts.ts'
import { momentWords, secondsWords, sinceWords } from '../../../admin/kit/dates.ts'

/** What happens to what was published, as one sentence; empty when there is nothing to say. */
export function stateSentence(
  { state, isPublished, isPublisherAlive, release, held }: PublishState,
  say: ReleaseSay,
  now: Date,
): string {
  switch (state) {
    case 'none':
      return ''
    case 'waiting':
      return say(isPublisherAlive ? 'publishing.waiting' : 'publishing.no-publisher')
    case 'working':
      return say('publishing.working')
    case 'refused':
    case 'failed':
      return say(`publishing.${state}`)
    case 'live': {
      if (!release) return ''
      if (held) return say('publishing.held', { release: held.release })
      const time = sinceWords(release.at, say.language, now)
      const seconds = secondsWords(release.milliseconds, say.language)
      return [
        say(isPublished === false ? 'publishing.gone' : 'publishing.live', { time }),
        [
          say('publishing.languages', { n: release.languages }),
          say('publishing.pages', { n: release.pages }),
        ].join(', '),
        say('publishing.seconds', { n: seconds }),
      ].join(' · ')
    }
  }
}

/** What is set for a later time, a sentence each. */
export const scheduledSentences = ({ scheduled }: PublishState, say: ReleaseSay): string[] =>
  scheduled.map(({ type, at }) =>
    say(`publishing.scheduled=${type}`, { time: momentWords(at, say.language) }),
  )
