import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PreviewGrant, grantFile } from '@tienviitta/content-models/publishing/preview-files'
import { type PreviewFolder, previewFolder } from '@tienviitta/cms/preview'
import { exampleGuide, published } from '@tienviitta/content-models/testing/example-guide'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findPreview, readDraftPage } from './find-preview.ts'

const HOUR_MS = 3_600_000
const now = Date.parse('2026-11-24T08:00:00Z')
const grant: PreviewGrant = {
  kind: 'link',
  document: { collection: 'guides', id: exampleGuide().id },
  by: 'eeva',
  name: 'Eeva',
  language: 'ar',
  adminLanguage: 'fi',
  made: new Date(now).toISOString(),
  expires: new Date(now + HOUR_MS).toISOString(),
}
const page = {
  written: grant.made,
  isStale: false,
  missing: [],
  pictures: [],
  snapshot: published(exampleGuide()),
}

describe('finding a preview', () => {
  let folder: string
  let previews: PreviewFolder
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'previews-'))
    previews = previewFolder(folder)
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('returns what the CMS wrote, until it expires', async () => {
    const token = await previews.add(grant, now)
    await previews.write(token, page)
    const last = now + HOUR_MS - 1
    expect(await findPreview(folder, token, last)).toMatchObject({ grant: { language: 'ar' } })
    expect((await readDraftPage(folder, token)).draft?.document.slug).toBe(exampleGuide().slug)
    expect(await findPreview(folder, token, last + 1)).toBe('expired')
  })

  it('gives each page that the CMS writes a different name, and none before the first', async () => {
    const token = await previews.add(grant, now)
    const version = async () => {
      const found = await findPreview(folder, token, now)
      return typeof found === 'string' ? found : found.version
    }
    expect(await version()).toBeUndefined()
    await previews.write(token, page)
    const first = await version()
    expect(first).toBeDefined()
    expect(await version()).toBe(first)
    await previews.write(token, page)
    expect(await version()).not.toBe(first)
  })

  it('does not know one that has been revoked', async () => {
    const token = await previews.add(grant, now)
    await previews.remove(token, grant.document.id)
    expect(await findPreview(folder, token, now)).toBe('unknown')
  })

  it.each(['', 'of', 'short', '../previews/x', 'A'.repeat(22), `${'A'.repeat(21)}/`])(
    'knows none under “%s”',
    async (token) => {
      await previews.add(grant, now)
      expect(await findPreview(folder, token, now)).toBe('unknown')
    },
  )

  it('names a file that it cannot show', async () => {
    const token = await previews.add(grant, now)
    await previews.write(token, { ...page, snapshot: { ...page.snapshot, document: {} } })
    await expect(readDraftPage(folder, token)).rejects.toThrow(/holds a document that is not valid/u)
  })

  it('does not mistake a damaged file for a missing one', async () => {
    const token = await previews.add(grant, now)
    await writeFile(grantFile(folder, token), '{"expires"')
    await expect(findPreview(folder, token, now)).rejects.toThrow(SyntaxError)
  })
})
