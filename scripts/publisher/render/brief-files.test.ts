import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { manifest } from '@tienviitta/content-models/snapshot/snapshot'
import { newSnapshotMemory, snapshotFrom } from '@tienviitta/site/snapshot/snapshot'
import { exampleDocuments, snapshotFiles, snapshotOf } from '@tienviitta/site/testing/example-snapshot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BriefFiles } from './brief-files.ts'

const files = snapshotFiles(exampleDocuments())
const published = snapshotOf(exampleDocuments())
const guides = published.entries('guide')
const expected = guides.map(({ id }) => published.brief(id))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefs-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A process that opens the snapshot with these briefs. */
function opened(briefs: BriefFiles) {
  const read: string[] = []
  const snapshot = snapshotFrom({
    manifest: manifest.parse(JSON.parse(files.get('manifest.json') ?? '')),
    keptCharacters: 1,
    memory: { ...newSnapshotMemory(), briefs },
    read: ({ id }) => {
      read.push(id)
      return files.get(id) ?? ''
    },
  })
  return { read, briefsOfAll: () => guides.map(({ id }) => snapshot.brief(id)) }
}

/** What one process has written is told to another. */
function toldTo(other: BriefFiles): BriefFiles {
  const first = new BriefFiles(folder, 'first')
  opened(first).briefsOfAll()
  for (const [hash, place] of first.places) other.places.set(hash, place)
  return other
}

describe('the briefs of guides on the disk', () => {
  it('are read by the process that wrote them and by those that are told where they are', () => {
    const own = opened(new BriefFiles(folder, 'own'))
    expect(own.briefsOfAll()).toEqual(expected)
    expect(own.briefsOfAll()).toEqual(expected)
    expect(own.read).toHaveLength(guides.length)
    const other = opened(toldTo(new BriefFiles(folder, 'second')))
    expect(other.briefsOfAll()).toEqual(expected)
    expect(other.read).toEqual([])
  })

  it.each<[string, (file: string) => Promise<void>]>([
    ['are missing', (file) => rm(file)],
    ['are cut off', (file) => truncate(file, 100)],
    [
      'say something else',
      async (file) => writeFile(file, (await readFile(file, 'utf8')).replaceAll('Asunnon', 'Talojen ')),
    ],
  ])('that %s are replaced by those of the documents, and written again', async (_, spoil) => {
    const briefs = toldTo(new BriefFiles(folder, 'second'))
    await spoil(join(folder, 'first'))
    const { read, briefsOfAll } = opened(briefs)
    expect(briefsOfAll()).toEqual(expected)
    expect(read).not.toEqual([])
    const count = read.length
    expect(briefsOfAll()).toEqual(expected)
    expect(read).toHaveLength(count)
  })

  it('that cannot be written are those of the documents', async () => {
    await writeFile(join(folder, 'taken'), 'Somebody else wrote this.')
    for (const briefs of [
      new BriefFiles(join(folder, 'no-folder'), 'own'),
      new BriefFiles(folder, 'taken'),
    ]) {
      const { briefsOfAll } = opened(briefs)
      expect([briefsOfAll(), briefsOfAll()]).toEqual([expected, expected])
      expect(briefs.places.size).toBe(0)
    }
    expect(await readFile(join(folder, 'taken'), 'utf8')).toBe('Somebody else wrote this.')
  })
})
