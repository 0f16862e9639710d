import type { DriftReport } from '@tienviitta/publisher/release'
import { durationWords } from './duration-words.ts'
import { type Finding, findingsAbout } from './finding.ts'

/** One night may be skipped because of publishing; two may not. */
const LONGEST_WITHOUT_MS = 2 * 24 * 60 * 60 * 1000

/**
 * What to report about the nightly comparison with a full build.
 * @param report what it found last; `undefined` when there was none yet
 * @param now milliseconds since 1970
 */
export function driftFinding(report: DriftReport | undefined, now: number): Finding {
  const { notLooked, well, wrong } = findingsAbout('Nightly check')
  if (!report)
    return notLooked('there was none yet. The publisher does it between 3 and 5 in the night, Finnish time.')
  const { at, release, count, files } = report
  const age = now - Date.parse(at)
  if (count > 0)
    return wrong(
      `${count} files of release ${release} were not what a full build gives, the first: ${files.slice(0, 3).join(', ')}. Everything was rebuilt. See whether somebody has changed files by hand; if nobody has, it is a fault of this software: please report it.`,
    )
  return age > LONGEST_WITHOUT_MS
    ? wrong(
        `the last one was ${durationWords(age)} ago. It needs a publisher that is at work in the night, and no release that is shown on purpose: leave one running.`,
      )
    : well(`release ${release} was what a full build gives, ${durationWords(age)} ago.`)
}
