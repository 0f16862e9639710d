import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  MANIFEST_FILE,
  documentFile,
  documentText,
  manifestEntryOf,
  manifestText,
} from '@tienviitta/content-models/snapshot/files'
import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findingLine } from './finding.ts'
import { readSnapshot, snapshotFinding } from './snapshot-check.ts'

describe('the doctor, on the snapshot', () => {
  const guide = exampleGuide()
  const file = documentFile(guide.model, guide.id)
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'doctor-'))
    const snapshot = { document: guide, history: {}, translations: [] }
    const text = documentText(snapshot)
    const settings = {
      siteName: 'Tienviitta',
      organisation: 'Esimerkki',
      contactEmail: 'info@example.fi',
      languages: ['fi' as const],
      demo: true,
    }
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
    await writeFile(join(folder, MANIFEST_FILE), manifestText(settings, [manifestEntryOf(snapshot, text)]))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const line = async (): Promise<string> => findingLine(snapshotFinding(await readSnapshot(folder)))

  it('says that each file is as it was written', async () => {
    expect(await line()).toBe('✓ well   Snapshot: 1 documents, each as it was written.')
  })

  it('names a file that was changed', async () => {
    await writeFile(join(folder, file), '{}')
    expect(await line()).toBe(
      `✗ WRONG  Snapshot: 1 of its 1 files are missing or are not what was written, the first: ${file}. The next release mends them; "npm run publish" makes one. If it happens again, check the disk.`,
    )
  })

  it('says that there is none, and that its manifest cannot be read', async () => {
    await writeFile(join(folder, MANIFEST_FILE), '{"schemaVersion":')
    expect(await line()).toBe(
      `✗ WRONG  Snapshot: ${join(folder, MANIFEST_FILE)} cannot be read: run "npm run publish -- --everything", which rewrites the snapshot.`,
    )
    await rm(folder, { recursive: true })
    expect(await line()).toBe(
      `✗ WRONG  Snapshot: there is none in ${folder}: run "npm run publish -- --everything", which writes it.`,
    )
  })
})
