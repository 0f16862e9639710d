import { describe, expect, it } from 'vitest'
import { readPublishRequest } from './publish-request.ts'
import { readReleaseRow } from './release-row.ts'

const row = {
  id: 'a1',
  outcome: 'live',
  kind: 'publish',
  at: '2026-11-24T08:00:00.000Z',
  milliseconds: 3,
  pages: 1,
}

describe('a row of the list of releases', () => {
  it('is the same whether an empty column is absent or null in the database', () => {
    const empty = { ...row, release: '', by: [], documents: [], requests: [], languages: [], findings: [] }
    expect(readReleaseRow({ ...row, findings: null, message: null })).toEqual(empty)
    expect(readReleaseRow(row)).toEqual(empty)
  })

  it('is read without anything that only another version of the code knows', () => {
    const finding = { check: 'link', path: '/fi/', detail: '/fi/gone/' }
    const given = { ...row, languages: ['fi', 'xx'], findings: [finding, { ...finding, check: 'smell' }] }
    expect(readReleaseRow(given)).toMatchObject({ languages: ['fi'], findings: [finding] })
  })

  it('is refused when it does not give the outcome of the attempt', () => {
    expect(() => readReleaseRow({ ...row, outcome: 'maybe' })).toThrow('outcome')
  })
})

describe('a request', () => {
  it('is read without empty columns, and one of a later kind is about its document', () => {
    const request = { id: 'r1', kind: 'translation', about: 'guides/1', by: 'Aino', at: row.at }
    expect(readPublishRequest({ ...request, release: null })).toEqual({ ...request, kind: 'document' })
  })
})
