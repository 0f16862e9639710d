import { describe, expect, it } from 'vitest'
import { findingLine } from './finding.ts'
import { type TargetFacts, targetFinding } from './target-check.ts'

describe('the doctor, on the target of deploys', () => {
  const target = 'storage:bucket'
  const line = (facts: TargetFacts, current = '000042'): string => findingLine(targetFinding(facts, current))
  const lookedAt = { state: 'looked-at', target, isUnfinished: false } as const

  it('says whether the current release is there', () => {
    expect(line({ ...lookedAt, release: '000042' })).toBe(
      '✓ well   Target: storage:bucket has release 000042, the current one.',
    )
    expect(line({ ...lookedAt, release: '000041' })).toBe(
      '✗ WRONG  Target: storage:bucket has release 000041, and the current one is 000042: run "npm run deploy".',
    )
  })

  it('says that none is there yet', () => {
    expect(line(lookedAt)).toBe(
      '✗ WRONG  Target: no release stands at storage:bucket yet: run "npm run deploy".',
    )
  })

  it('says that a deploy was interrupted', () => {
    expect(line({ ...lookedAt, release: '000041', isUnfinished: true })).toBe(
      '✗ WRONG  Target: a deploy to storage:bucket runs, or was interrupted: if none runs, run "npm run deploy"; it goes on where it stopped.',
    )
  })

  it('says why it cannot be checked', () => {
    expect(line({ state: 'refused', target, reason: 'The server does not answer.' })).toBe(
      '✗ WRONG  Target: storage:bucket cannot be looked at. The server does not answer.',
    )
  })
})
