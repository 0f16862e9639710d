import type { ReleaseRow } from '@tienviitta/content-models/publishing/release-row'
import { describe, expect, it } from 'vitest'
import { messageLogLine, releaseLogLine, releaseSentence } from './release-log.ts'

const row: ReleaseRow = {
  release: '000042',
  outcome: 'live',
  kind: 'publish',
  by: ['Aino Korhonen'],
  documents: [{ name: 'guides/1', title: 'Näin vuokraat asunnon' }],
  requests: ['r1'],
  at: '2026-11-02T06:05:12.000Z',
  milliseconds: 1402.4,
  pages: 46,
  languages: ['fi', 'ar'],
  findings: [],
}
const refused: ReleaseRow = {
  ...row,
  outcome: 'refused',
  pages: 0,
  languages: [],
  findings: [
    {
      check: 'link',
      path: '/fi/guides/renting-a-home/',
      title: 'Näin vuokraat asunnon',
      language: 'fi',
      detail: '/fi/gone/',
    },
  ],
}

describe('the line about a release for machines', () => {
  const of = (told: ReleaseRow): unknown => JSON.parse(releaseLogLine(told, { open: 2.4, render: 310.6 }))

  it('has numbers, and neither the name of a person nor the words of a document', () => {
    expect(of(row)).toEqual({
      time: '2026-11-02T06:05:12.000Z',
      level: 'info',
      event: 'release',
      release: '000042',
      outcome: 'live',
      kind: 'publish',
      documents: 1,
      pages: 46,
      languages: 2,
      milliseconds: 1402,
      steps: { open: 2, render: 311 },
    })
    expect(releaseLogLine(refused, {})).not.toMatch(/Aino|vuokraat|renting/u)
  })

  it('is one line of the level error when the release was refused or could not be made', () => {
    expect(of(refused)).toMatchObject({ level: 'error', outcome: 'refused', findings: 1 })
    expect(of({ ...row, outcome: 'failed', message: 'disk-full' })).toMatchObject({
      level: 'error',
      message: 'disk-full',
    })
    expect(releaseLogLine(refused, {})).not.toContain('\n')
  })

  it('is among lines that say something else, each of which is a single line too', () => {
    const line = messageLogLine('The disk is full.\nIt is tried again.', 'error', Date.parse(row.at))
    expect(line).toBe(
      '{"time":"2026-11-02T06:05:12.000Z","level":"error","event":"message","message":"The disk is full.\\nIt is tried again."}',
    )
  })
})

describe('the sentence about a release for people', () => {
  it.each([
    [row, 'Published: 1 document, 46 pages in 2 languages, 1.4 s (release 000042)'],
    [{ ...row, pages: 0, languages: [] }, 'Published: no page differs, 1.4 s (release 000042)'],
    [{ ...row, kind: 'rollback' as const }, 'Rolled back to release 000042, 1.4 s'],
    [refused, 'Not published, the site stays as it was:\n  Näin vuokraat asunnon (fi) link: /fi/gone/'],
  ])('%#', (told, sentence) => {
    expect(releaseSentence(told)).toBe(sentence)
  })
})
