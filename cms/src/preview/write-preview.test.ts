import { mkdtemp, readFile, readdir, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { exampleGuide, published } from '@tienviitta/content-models/testing/example-guide'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PREVIEW_LASTS_MS, previewFile, previewToken } from './preview-file.ts'
import { writePreview } from './write-preview.ts'

const preview = {
  language: 'ar',
  bar: { text: 'Esikatselu', language: 'fi' },
  snapshot: published(exampleGuide()),
} as const

describe('writing a preview', () => {
  let parent: string
  let folder: string
  beforeEach(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'previews-'))
    folder = path.join(parent, 'previews')
  })
  afterEach(() => rm(parent, { recursive: true }))

  test('makes a file that expires after an hour, for its owner only', async () => {
    const now = Date.now()
    const token = await writePreview(folder, preview, now)
    expect(previewToken.safeParse(token).success).toBe(true)
    const file = path.join(folder, `${token}.json`)
    const read = previewFile.parse(JSON.parse(await readFile(file, 'utf8')))
    expect(Date.parse(read.expires) - now).toBe(PREVIEW_LASTS_MS)
    expect(read.bar.text).toBe('Esikatselu')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  test('gives every preview a token of its own', async () => {
    const now = Date.now()
    const tokens = await Promise.all(Array.from({ length: 20 }, () => writePreview(folder, preview, now)))
    expect(new Set(tokens).size).toBe(20)
    expect(await readdir(folder)).toHaveLength(20)
  })

  test('takes old files away, and keeps those that expired not long ago', async () => {
    const now = Date.now()
    const hour = 3_600_000
    const old = await writePreview(folder, preview, now)
    const expired = await writePreview(folder, preview, now)
    const age = async (token: string, hours: number) => {
      const then = new Date(now - hours * hour)
      await utimes(path.join(folder, `${token}.json`), then, then)
    }
    await age(old, 26)
    await age(expired, 3)
    const fresh = await writePreview(folder, preview, now)
    expect((await readdir(folder)).sort()).toEqual([`${expired}.json`, `${fresh}.json`].sort())
  })
})
