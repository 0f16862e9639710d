import { describe, expect, test } from 'vitest'
import type { PublishRequest } from '@tienviitta/content-models/publishing/publish-request'
import { keptFromRows } from '../releases/kept-releases.ts'
import { publishStateOf } from './publish-state.ts'
import type {
  ReleaseKind,
  ReleaseOutcome,
  ReleaseRow,
} from '@tienviitta/content-models/publishing/release-row'

const at = '2026-11-23T06:00:00.000Z'
const later = (milliseconds: number): number => Date.parse(at) + milliseconds
const request: PublishRequest = { id: '1', kind: 'document', about: 'guides/1', by: 'Liisa', at }
const row = (outcome: ReleaseOutcome, kind: ReleaseKind = 'publish', release = '000042'): ReleaseRow => ({
  release,
  outcome,
  kind,
  by: ['Liisa'],
  documents: [],
  requests: ['1'],
  at,
  milliseconds: 1400,
  pages: 46,
  languages: ['fi'],
  findings: [],
})

describe('what was published', () => {
  test('waits until the publisher has had time to take it', () => {
    const facts = { requests: [request], newest: row('live'), isPublisherAlive: true }
    expect(publishStateOf({ ...facts, now: later(149) })).toBe('waiting')
    expect(publishStateOf({ ...facts, now: later(150) })).toBe('working')
  })

  test('waits for as long as there is no publisher', () => {
    const facts = { requests: [request], newest: undefined, isPublisherAlive: false, now: later(3_600_000) }
    expect(publishStateOf(facts)).toBe('waiting')
  })

  test.each(['live', 'refused', 'failed'] as const)('is %s when its newest attempt was', (outcome) => {
    const facts = { requests: [], newest: row(outcome), isPublisherAlive: true, now: later(0) }
    expect(publishStateOf(facts)).toBe(outcome)
  })

  test('is nothing when there was nothing', () => {
    expect(publishStateOf({ requests: [], newest: undefined, isPublisherAlive: true, now: later(0) })).toBe(
      'none',
    )
  })
})

describe('the available releases, where the publisher’s disk is on another machine', () => {
  test('are none before the first', () => {
    expect(keptFromRows([])).toEqual({ current: '', kept: [], held: null })
  })

  test('are the last ten, each once', () => {
    const rows = Array.from({ length: 12 }, (_, index) => row('live', 'publish', String(112 - index)))
    const { current, kept, held } = keptFromRows(rows)
    expect(current).toBe('112')
    expect(kept).toEqual(['112', '111', '110', '109', '108', '107', '106', '105', '104', '103'])
    expect(held).toBeNull()
  })

  test('show that someone went back, until someone publishes', () => {
    const back = row('live', 'rollback', '000040')
    expect(keptFromRows([back, row('live')])).toEqual({
      current: '000040',
      kept: ['000040', '000042'],
      held: { release: '000040', by: 'Liisa', at },
    })
    expect(keptFromRows([row('live', 'publish', '000043'), back]).held).toBeNull()
  })
})
