import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { manifest } from '@tienviitta/content-models/snapshot/snapshot'
import { inputsOf } from '@tienviitta/site/incremental/inputs'
import { siteOf } from '@tienviitta/site/incremental/site'
import { outputsOf } from '@tienviitta/site/renderer/outputs'
import { newSnapshotMemory, snapshotFrom } from '@tienviitta/site/snapshot/snapshot'
import { EXAMPLE_CLOCK, exampleDocuments, snapshotFiles } from '@tienviitta/site/testing/example-snapshot'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { NewTraces } from './new-traces.ts'
import { StoredTraces } from './stored-traces.ts'

const files = snapshotFiles(exampleDocuments())
const baseUrl = 'https://www.example.fi'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stored-traces-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The snapshot with what is known about its files, and the ids of the documents that are read. */
function opened(memory = newSnapshotMemory()) {
  const read: string[] = []
  const snapshot = snapshotFrom({
    manifest: manifest.parse(JSON.parse(files.get('manifest.json') ?? '')),
    memory,
    read: ({ id }) => {
      read.push(id)
      return files.get(id) ?? ''
    },
  })
  return { read, memory, site: siteOf(snapshot, EXAMPLE_CLOCK, baseUrl) }
}

it('a process that starts again knows every guide that it needs to list the pages, and reads none', async () => {
  const before = opened()
  const traces = await NewTraces.begin(join(folder, 'traces.sqlite'))
  const about = { release: '000001', code: 'a', clock: EXAMPLE_CLOCK, baseUrl, settings: '' }
  traces.finish(about, inputsOf(before.site.snapshot), before.memory)
  const stored = StoredTraces.open(traces.file)
  const known = stored?.files()
  stored?.close()
  expect(known).toEqual({ verdicts: before.memory.verdicts, outlines: before.memory.outlines })

  const after = opened({ ...newSnapshotMemory(), ...known })
  expect(outputsOf(after.site)).toEqual(outputsOf(before.site))
  const guides = after.site.snapshot.entries('guide').map(({ id }) => id)
  expect(after.read.filter((id) => guides.includes(id))).toEqual([])
})
