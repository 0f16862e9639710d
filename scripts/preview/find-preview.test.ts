import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PREVIEW_LASTS_MS } from '@tienviitta/cms/src/preview/preview-file.ts'
import { writePreview } from '@tienviitta/cms/src/preview/write-preview.ts'
import { exampleGuide, published } from '@tienviitta/content-models/testing/example-guide'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findPreview } from './find-preview.ts'

const now = Date.parse('2026-11-24T08:00:00Z')
const preview = {
  language: 'ar',
  bar: { text: 'Esikatselu', language: 'fi' },
  snapshot: published(exampleGuide()),
} as const

describe('finding a preview', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'previews-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('gives the draft that the CMS wrote, until it expires', async () => {
    const token = await writePreview(folder, preview, now)
    const last = now + PREVIEW_LASTS_MS - 1
    expect(await findPreview(folder, token, last)).toMatchObject({
      language: 'ar',
      bar: { text: 'Esikatselu' },
      draft: { document: { slug: exampleGuide().slug } },
    })
    expect(await findPreview(folder, token, last + 1)).toBe('expired')
  })

  it.each(['', 'short', '../previews/x', 'A'.repeat(22), `${'A'.repeat(21)}/`])(
    'knows none under “%s”',
    async (token) => {
      await writePreview(folder, preview, now)
      expect(await findPreview(folder, token, now)).toBe('unknown')
    },
  )

  it('names a file that it cannot show', async () => {
    const token = await writePreview(
      folder,
      { ...preview, snapshot: { ...preview.snapshot, document: {} } },
      now,
    )
    await expect(findPreview(folder, token, now)).rejects.toThrow(/holds a document that is not valid/u)
  })

  it('does not take a damaged file for a missing one', async () => {
    const token = 'B'.repeat(22)
    await writeFile(join(folder, `${token}.json`), '{"expires"')
    await expect(findPreview(folder, token, now)).rejects.toThrow(SyntaxError)
  })
})
