import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LANGUAGES } from '@tienviitta/content-models/languages/registry'
import { documentFile, fileHash } from '@tienviitta/content-models/snapshot/files'
import { manifest, snapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fingerprint } from '@tienviitta/process/fingerprint'
import { guidesPerAddition } from './synthetic-documents.ts'
import { readVocabularies } from './made-up-text.ts'
import { countsFor, writeSyntheticSnapshot } from './synthetic-snapshot.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synthetic-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('is valid, complete in every language, and its hashes are right', async () => {
  await writeSyntheticSnapshot({ folder, pages: 500, vocabularies: await readVocabularies(), seed: 1 })
  const { documents } = manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  for (const entry of documents) {
    const text = await readFile(join(folder, documentFile(entry.model, entry.id)), 'utf8')
    expect(snapshotDocument.safeParse(JSON.parse(text)).error?.issues ?? []).toEqual([])
    expect(entry.languages).toHaveLength(LANGUAGES.length)
    expect(fileHash(text)).toBe(entry.hash)
  }
})

it('is the same for the same seed, and different for another', async () => {
  const vocabularies = await readVocabularies()
  const prints: string[] = []
  for (const [name, seed] of [
    ['a', 1],
    ['b', 1],
    ['c', 2],
  ] as const) {
    await writeSyntheticSnapshot({ folder: join(folder, name), pages: 500, vocabularies, seed })
    prints.push(await fingerprint(join(folder, name), ['.']))
  }
  expect(prints[0]).toBe(prints[1])
  expect(prints[0]).not.toBe(prints[2])
})

it.each([1_000, 5_000, 10_000, 40_000])('has about %i pages', (pages) => {
  const { topics, municipalities, offices, events, guides } = countsFor(pages)
  const documents = topics + municipalities + offices + events + guides
  const made = (documents + Math.ceil(guides / guidesPerAddition) + 14) * LANGUAGES.length
  expect(Math.abs(made - pages) / pages).toBeLessThan(0.03)
})
