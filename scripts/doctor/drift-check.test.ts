import { expect, it } from 'vitest'
import type { DriftReport } from '@tienviitta/publisher/release'
import { driftFinding } from './drift-check.ts'
import { findingLine } from './finding.ts'

const now = Date.parse('2026-11-05T08:00:00Z')
const report: DriftReport = { at: '2026-11-05T01:10:00.000Z', release: '000042', count: 0, files: [] }
const line = (more?: Partial<DriftReport>): string =>
  findingLine(driftFinding(more && { ...report, ...more }, now))

it('the doctor says what the nightly check found', () => {
  expect(line({})).toBe('✓ well   Nightly check: release 000042 was what a full build gives, 6 hours ago.')
  expect(line()).toBe(
    '–        Nightly check: there was none yet. The publisher does it between 3 and 5 in the night, Finnish time.',
  )
})

it('the doctor names files that differed from a full build', () => {
  const files = ['ar/index.html', 'fi/index.html', 'index.html', 'so/index.html']
  expect(line({ count: 4, files })).toBe(
    '✗ WRONG  Nightly check: 4 files of release 000042 were not what a full build gives, the first: ar/index.html, fi/index.html, index.html. Everything was rebuilt. See whether somebody has changed files by hand; if nobody has, it is a fault of this software: please report it.',
  )
})

it('the doctor says that the nightly check no longer happens', () => {
  expect(line({ at: '2026-11-02T01:10:00.000Z' })).toBe(
    '✗ WRONG  Nightly check: the last one was 3 days ago. It needs a publisher that is at work in the night, and no release that is shown on purpose: leave one running.',
  )
})
