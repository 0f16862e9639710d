import { describe, expect, it } from 'vitest'
import type { DatabaseFacts } from './database-facts.ts'
import { findingLine } from './finding.ts'
import { publisherFindings } from './publisher-check.ts'

const now = Date.parse('2026-11-02T08:00:00Z')
const before = (milliseconds: number): string => new Date(now - milliseconds).toISOString()
const SECOND = 1000
const MINUTE = 60 * SECOND

describe('the doctor, on publishing', () => {
  const facts: DatabaseFacts = {
    pending: [],
    lease: { holder: 'host-7-ab', expiresAt: now + 10 * SECOND },
    waiting: [],
    lastAttempt: { outcome: 'live', at: before(3 * MINUTE), findings: [] },
  }
  const lines = (more: Partial<DatabaseFacts>): string[] =>
    publisherFindings({ ...facts, ...more }, now).map(findingLine)

  it('says that all is well', () => {
    expect(lines({ waiting: [before(2 * SECOND)] })).toEqual([
      '✓ well   Publisher: host-7-ab is at work.',
      '✓ well   Requests: 1 waits to be published, the oldest for 2 seconds.',
      '✓ well   Last attempt: published 3 minutes ago.',
    ])
  })

  it('says that no publisher is at work, how to start it, and that nothing is lost', () => {
    const { lease, ...without } = facts
    expect(lease).toBeDefined()
    expect(publisherFindings(without, now).map(findingLine)[0]).toBe(
      '✗ WRONG  Publisher: none is at work. Start it: "npm run publisher" (or "npm start", or its service). Until then what is published waits, and nothing is lost.',
    )
  })

  it('says since when a publisher has been dead', () => {
    const lease = { holder: 'host-7-ab', expiresAt: now - 90 * SECOND }
    expect(lines({ lease })[0]).toMatch(
      /^✗ WRONG {2}Publisher: host-7-ab has given no sign of life for 1 minute, and no other is at work\. Start it: /u,
    )
  })

  it('recognises a lease from before a clock was set back', () => {
    const lease = { holder: 'host-7-ab', expiresAt: Date.parse('2026-11-03T08:00:00Z') }
    expect(lines({ lease })[0]).toBe(
      '✗ WRONG  Publisher: host-7-ab holds its lease until 2026-11-03T08:00:00.000Z: a clock was set back. Correct the clocks of the machines, then restart the publisher.',
    )
  })

  it('says how many wait, and for how long', () => {
    expect(lines({ waiting: [before(180 * MINUTE), before(MINUTE)] })[1]).toBe(
      '✗ WRONG  Requests: 2 wait to be published, the oldest for 3 hours: start the publisher if none is at work; else look into its log, and restart it.',
    )
  })

  it('names what the checks refused: document, language, field, reason', () => {
    const finding = {
      check: 'link',
      path: '/fi/guides/a/',
      title: 'Asunto',
      language: 'fi',
      detail: '/fi/gone/',
    }
    const unnamed = { check: 'size', path: '/ar/words/', detail: '190 kB' }
    const findings = [finding, unnamed, { ...finding, field: 'summary' }, finding]
    expect(lines({ lastAttempt: { outcome: 'refused', at: before(MINUTE), findings } })[2]).toBe(
      '✗ WRONG  Last attempt: refused by the checks 1 minute ago, and the site stayed as it was: “Asunto” (fi): a link leads nowhere (/fi/gone/); /ar/words/: the page is too heavy (190 kB); “Asunto” (fi) summary: a link leads nowhere (/fi/gone/); and 1 more. The editor finds the same at her document, mends it and publishes again.',
    )
  })

  it('says what to do about a failure', () => {
    const failed = (message: string): string | undefined =>
      lines({ lastAttempt: { outcome: 'failed', at: before(MINUTE), findings: [], message } })[2]
    expect(failed('disk-full')).toBe(
      '✗ WRONG  Last attempt: failed 1 minute ago: the disk was full. Free some space; it is tried again by itself.',
    )
    expect(failed('unexpected')).toBe(
      '✗ WRONG  Last attempt: failed 1 minute ago: nobody foresaw why. Look into the publisher’s log; it is tried again by itself.',
    )
  })
})
