import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { documentFile } from '@tienviitta/content-models/snapshot/files'
import { IDS } from '../testing/example-ids.ts'
import { exampleDocuments, snapshotFiles } from '../testing/example-snapshot.ts'
import { openSnapshot, readMedia } from './read-snapshot.ts'

let directory = ''

const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(directory, name)), { recursive: true })
  writeFileSync(join(directory, name), text)
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'snapshot-'))
  const documents = exampleDocuments()
  const modelOf = new Map<string, string>(documents.map(({ document }) => [document.id, document.model]))
  for (const [name, text] of snapshotFiles(documents)) {
    const model = modelOf.get(name)
    write(model === undefined ? name : documentFile(model, name), text)
  }
})

afterEach(() => rmSync(directory, { recursive: true }))

describe('a snapshot in a folder', () => {
  test('is read', () => {
    const snapshot = openSnapshot(directory)
    expect(snapshot.settings.siteName).toBe('Tienviitta')
    expect(snapshot.get('office', IDS.office)?.document.name).toBe('Neuvontapiste Keskus')
  })

  test('a damaged file is named and kept out', () => {
    write(documentFile('office', IDS.office), '{}')
    const snapshot = openSnapshot(directory)
    expect(snapshot.entries('office')).toHaveLength(2)
    expect(snapshot.problems[0]).toMatch(/^office “keskus”: the file .* is damaged/u)
  })

  test('a missing file is named and kept out', () => {
    rmSync(join(directory, documentFile('term', IDS.term)))
    const snapshot = openSnapshot(directory)
    expect(snapshot.get('term', IDS.term)).toBeUndefined()
    expect(snapshot.problems[0]).toMatch(/^term “vuokravakuus”: the file .* is missing/u)
  })

  test('a manifest in another format is refused with the reason', () => {
    write('manifest.json', '{"schemaVersion":99}')
    expect(() => openSnapshot(directory)).toThrow(
      /cannot be read by this version of the site: schemaVersion/u,
    )
  })

  test('a folder without a manifest is refused with what to do', () => {
    rmSync(join(directory, 'manifest.json'))
    expect(() => openSnapshot(directory)).toThrow(/Set SNAPSHOT_DIR/u)
  })

  test('pictures are read by name, and a missing one gives nothing', () => {
    write('media/a.webp', 'x')
    expect(readMedia(directory, 'a.webp')).toEqual(new Uint8Array([120]))
    expect(readMedia(directory, 'b.webp')).toBeUndefined()
  })
})
