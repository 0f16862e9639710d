import type { ManifestEntry } from '@tienviitta/content-models/snapshot/snapshot'
import { expect, it } from 'vitest'
import { changedDocuments, publishedDocuments } from './changed-documents.ts'

const entry = (id: string, hash: string): ManifestEntry => ({
  model: 'guide',
  id,
  slug: id,
  languages: ['fi'],
  hash,
})

it.each([
  ['nothing', ['a1', 'b1'], ['a1', 'b1'], 0],
  ['one added', ['a1'], ['a1', 'b1'], 1],
  ['one changed', ['a1', 'b1'], ['a1', 'b2'], 1],
  ['one taken away', ['a1', 'b1'], ['a1'], 1],
  ['one of each', ['a1', 'b1'], ['a2', 'c1'], 3],
])('counts %s', (_what, before, after, count) => {
  const entries = (texts: string[]) => texts.map((text) => entry(text.slice(0, 1), text.slice(1)))
  expect(changedDocuments(entries(before), entries(after))).toBe(count)
})

it('a folder without a snapshot has no documents', async () => {
  expect(await publishedDocuments('/nowhere')).toEqual([])
})
