import { isAlive } from '@tienviitta/content-models/publishing/publisher-lease'
import type { AttemptFinding, DatabaseFacts, LastAttempt } from './database-facts.ts'
import { durationWords } from './duration-words.ts'
import { type Finding, findingsAbout } from './finding.ts'

/** A request that waits longer than this is a sign that something is wrong. */
const LONGEST_WAIT_MS = 2 * 60 * 1000
/** More than this would not be read here; the admin has them all. */
const FINDINGS_NAMED = 3

/**
 * What to report about publishing: whether a publisher is at work, what waits, how the last attempt ended.
 * @param now milliseconds since 1970
 */
export function publisherFindings(facts: DatabaseFacts, now: number): Finding[] {
  return [
    publisherFinding(facts.lease, now),
    waitingFinding(facts.waiting, now),
    attemptFinding(facts.lastAttempt, now),
  ]
}

function publisherFinding(lease: DatabaseFacts['lease'], now: number): Finding {
  const { well, wrong } = findingsAbout('Publisher')
  const start =
    'Start it: "npm run publisher" (or "npm start", or its service). Until then what is published waits, and nothing is lost.'
  if (!lease) return wrong(`none is at work. ${start}`)
  const { holder, expiresAt } = lease
  if (isAlive(lease, now)) return well(`${holder} is at work.`)
  if (expiresAt < now)
    return wrong(
      `${holder} has given no sign of life for ${durationWords(now - expiresAt)}, and no other is at work. ${start}`,
    )
  return wrong(
    `${holder} holds its lease until ${new Date(expiresAt).toISOString()}: a clock was set back. Correct the clocks of the machines, then restart the publisher.`,
  )
}

function waitingFinding(waiting: readonly string[], now: number): Finding {
  const { well, wrong } = findingsAbout('Requests')
  const [oldest] = waiting
  if (oldest === undefined) return well('nothing waits to be published.')
  const age = now - Date.parse(oldest)
  const what = waiting.length === 1 ? '1 waits' : `${waiting.length} wait`
  return age > LONGEST_WAIT_MS
    ? wrong(
        `${what} to be published, the oldest for ${durationWords(age)}: start the publisher if none is at work; else look into its log, and restart it.`,
      )
    : well(`${what} to be published, the oldest for ${durationWords(age)}.`)
}

/** What to do about a failure, by the name that the publisher records for it. */
const REMEDIES: Readonly<Record<string, string>> = {
  'disk-full': 'the disk was full. Free some space; it is tried again by itself.',
  'not-writable':
    'a file or folder could not be written. Give the data folder to the user that runs the publisher (chown -R); it is tried again by itself.',
  database: 'the database did not answer. Start it; it is tried again by itself.',
  'release-gone': 'the release to go back to is not kept any more. Choose one that "npm run releases" names.',
  'scheduled-gone':
    'a document that was to be published at a set time had been deleted. Nothing is to be done.',
  'scheduled-forbidden':
    'the person who had set the time may not publish that document any more. Somebody else publishes it, or sets the time again.',
  'scheduled-incomplete':
    'a document that was to be published at a set time is not complete. Its editor sees in the admin what is missing.',
  'scheduled-failed': 'the CMS could not do what was set for that time. Look into the publisher’s log.',
}
const UNFORESEEN = 'nobody foresaw why. Look into the publisher’s log; it is tried again by itself.'

function attemptFinding(attempt: LastAttempt | undefined, now: number): Finding {
  const { well, wrong } = findingsAbout('Last attempt')
  if (!attempt) return well('nothing has been published yet.')
  const { outcome, at, message = '', findings } = attempt
  const ago = `${durationWords(now - Date.parse(at))} ago`
  if (outcome === 'live') return well(`published ${ago}.`)
  if (outcome === 'failed') return wrong(`failed ${ago}: ${REMEDIES[message] ?? UNFORESEEN}`)
  const named = findings.slice(0, FINDINGS_NAMED).map(findingWords).join('; ')
  const more = findings.length > FINDINGS_NAMED ? `; and ${findings.length - FINDINGS_NAMED} more` : ''
  return wrong(
    `refused by the checks ${ago}, and the site stayed as it was: ${named}${more}. The editor finds the same at her document, mends it and publishes again.`,
  )
}

const CHECKS: Readonly<Record<string, string>> = {
  link: 'a link leads nowhere',
  vanished: 'the page would vanish',
  'empty-heading': 'a heading is empty',
  language: 'the language is not named right',
  direction: 'the direction is not that of the language',
  size: 'the page is too heavy',
  'kept-out': 'the document is not valid',
  'not-made': 'the page could not be made',
}

function findingWords({ check, path, title, language, field, detail }: AttemptFinding): string {
  const place = [title === undefined ? path : `“${title}”`, language && `(${language})`, field]
  return `${place.filter(Boolean).join(' ')}: ${CHECKS[check] ?? check} (${detail})`
}
