import { durationWords } from './duration-words.ts'
import { type Finding, findingsAbout } from './finding.ts'
import type { ReleaseFacts } from './read-releases.ts'

/** A release that is shown on purpose for longer than this tells of days that are over. */
const LONGEST_HELD_MS = 24 * 60 * 60 * 1000
/** No release takes longer than this to make. */
const LONGEST_MAKING_MS = 60 * 60 * 1000

export interface ReleaseContext {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Whether a publisher is at work; unknown when the database could not be read. */
  readonly isPublisherAlive: boolean
  /** The address that the site should have, without a slash at the end; absent when no setting gives one. */
  readonly baseUrl?: string | undefined
}

/** What to report about what readers see. */
export function releaseFindings(facts: ReleaseFacts, context: ReleaseContext): Finding[] {
  const { manifest, held, unfinished } = facts
  const { now, baseUrl } = context
  return [
    releaseFinding(facts),
    manifest && baseUrl !== undefined ? addressFinding(manifest.baseUrl, baseUrl) : [],
    held ? heldFinding(held, now) : [],
    unfinished.length > 0 ? unfinishedFinding(facts, context) : [],
  ].flat()
}

function releaseFinding({ folder, names, current, manifest, touched }: ReleaseFacts): Finding {
  const { well, wrong } = findingsAbout('Release')
  const others = names.filter((name) => name !== current).slice(-3)
  const back = others.length > 0 ? ` (or "npm run rollback -- ${others.at(-1)}")` : ''
  if (current === undefined)
    return wrong(
      names.length > 0
        ? `the link ${folder}/current is not there, so a web server has nothing to serve: run "npm run publish"${back}.`
        : 'nothing has been published yet: run "npm run publish", or start the publisher.',
    )
  if (!manifest)
    return wrong(
      `current leads to release ${current}, and that is not there or has no manifest that can be read: run "npm run publish -- --everything"${back}.`,
    )
  const total = manifest.files.size
  if (touched.length > 0)
    return wrong(
      `${touched.length} of the ${total} files of release ${current} are missing or are not what was published, the first: ${touched.slice(0, 3).join(', ')}. Find out who changes files there, and run "npm run publish -- --everything"${back}.`,
    )
  return well(
    `readers see ${current}, made ${manifest.madeAt}, and its ${total} files are there. ${names.length} kept.`,
  )
}

function addressFinding(made: string, wanted: string): Finding {
  const { well, wrong } = findingsAbout('Address')
  return made === wanted
    ? well(`the pages are made for ${wanted}.`)
    : wrong(
        `the pages are made for ${made}, and SITE_BASE_URL says ${wanted}: restart the publisher with that setting; it then renders every page again.`,
      )
}

function heldFinding({ release, by, at }: NonNullable<ReleaseFacts['held']>, now: number): Finding {
  const { well, wrong } = findingsAbout('Rolled back')
  const since = now - Date.parse(at)
  const sentence = `release ${release} is shown on purpose since ${at}, because ${by} rolled back; what the clock changes waits until somebody publishes`
  return since > LONGEST_HELD_MS
    ? wrong(`${sentence}. That is ${durationWords(since)} ago: run "npm run publish" when it is mended.`)
    : well(`${sentence}.`)
}

function unfinishedFinding({ unfinished }: ReleaseFacts, { now, isPublisherAlive }: ReleaseContext): Finding {
  const names = unfinished.map(({ name }) => name).join(', ')
  const { well, wrong } = findingsAbout('Unfinished')
  if (!isPublisherAlive)
    return well(`${names} was left by a publisher that was ended; the next one takes it away.`)
  const oldest = Math.min(...unfinished.map(({ changedAt }) => changedAt))
  return now - oldest > LONGEST_MAKING_MS
    ? wrong(
        `${names} has not changed for ${durationWords(now - oldest)}: look into the publisher’s log, and restart it.`,
      )
    : well(`${names} is being made right now.`)
}
