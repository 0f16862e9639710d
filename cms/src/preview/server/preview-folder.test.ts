import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type PreviewGrant,
  type PreviewPage,
  folderOfPreview,
  grantFile,
  pageFile,
  previewToken,
} from '@tienviitta/content-models/publishing/preview-files'
import { type PreviewFolder, previewFolder } from './preview-folder.ts'

const HOUR_MS = 3_600_000
const now = Date.parse('2026-11-24T08:00:00Z')
const grant = (more: Partial<PreviewGrant> = {}): PreviewGrant => ({
  kind: 'live',
  document: { collection: 'guides', id: 'a1' },
  by: 'eeva',
  name: 'Eeva',
  language: 'fi',
  adminLanguage: 'fi',
  made: new Date(now).toISOString(),
  expires: new Date(now + HOUR_MS).toISOString(),
  ...more,
})
const page: PreviewPage = {
  written: new Date(now).toISOString(),
  isStale: false,
  missing: ['title: required'],
  pictures: [],
}

describe('the folder of the previews', () => {
  let parent: string
  let folder: string
  let previews: PreviewFolder
  beforeEach(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'previews-'))
    folder = path.join(parent, 'previews')
    previews = previewFolder(folder)
  })
  afterEach(() => rm(parent, { recursive: true }))

  test('gives every preview a token of its own, and shows its files to their owner only', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => previews.add(grant(), now)))
    expect(new Set(tokens).size).toBe(20)
    const [token = ''] = tokens
    expect(previewToken.safeParse(token).success).toBe(true)
    await previews.write(token, page)
    expect((await stat(folderOfPreview(folder, token))).mode & 0o777).toBe(0o700)
    expect((await stat(grantFile(folder, token))).mode & 0o777).toBe(0o600)
    expect((await stat(pageFile(folder, token))).mode & 0o777).toBe(0o600)
  })

  test('finds the previews of a document, the oldest first, and none of another', async () => {
    const later = await previews.add(grant({ made: new Date(now + 1).toISOString() }), now)
    const first = await previews.add(grant(), now)
    await previews.add(grant({ document: { collection: 'guides', id: 'b2' } }), now)
    expect((await previews.of('a1')).map(({ token }) => token)).toEqual([first, later])
    expect(await previews.of('c3')).toEqual([])
  })

  test('replaces a page whole, and has none before the first is written', async () => {
    const token = await previews.add(grant(), now)
    expect([await previews.hasPage(token), await previews.page(token)]).toEqual([false, undefined])
    await previews.write(token, page)
    await previews.write(token, { ...page, isStale: true })
    expect([await previews.hasPage(token), await previews.page(token)]).toEqual([
      true,
      { ...page, isStale: true },
    ])
    expect(await readdir(folderOfPreview(folder, token))).toEqual(['grant.json', 'page.json'])
  })

  test('changes what a preview is for without touching its page', async () => {
    const token = await previews.add(grant(), now)
    await previews.write(token, page)
    await previews.regrant(token, grant({ language: 'ar' }))
    expect((await previews.of('a1'))[0]?.grant.language).toBe('ar')
    expect(await previews.page(token)).toEqual(page)
  })

  test('removes a preview with everything that leads to it', async () => {
    const token = await previews.add(grant(), now)
    await previews.remove(token, 'a1')
    expect(await previews.of('a1')).toEqual([])
    expect(await readdir(folder)).toEqual(['of'])
  })

  test('forgets what expired more than a day ago, and keeps what expired recently', async () => {
    const old = await previews.add(grant(), now)
    const week = await previews.add(grant({ expires: new Date(now + 168 * HOUR_MS).toISOString() }), now)
    await previews.add(grant({ document: { collection: 'guides', id: 'b2' } }), now + 20 * HOUR_MS)
    expect((await previews.of('a1')).map(({ token }) => token).sort()).toEqual([old, week].sort())
    await previews.add(grant({ document: { collection: 'guides', id: 'b2' } }), now + 26 * HOUR_MS)
    expect((await previews.of('a1')).map(({ token }) => token)).toEqual([week])
  })

  test('treats a damaged preview as absent', async () => {
    const token = await previews.add(grant(), now)
    await writeFile(grantFile(folder, token), '{"kind"')
    await writeFile(pageFile(folder, token), '{"written"')
    expect(await previews.of('a1')).toEqual([])
    expect(await previews.page(token)).toBeUndefined()
  })

  test('cannot be left through an id that names another folder', async () => {
    await expect(previews.of('../..')).rejects.toThrow(/not the id of a document/u)
  })
})
