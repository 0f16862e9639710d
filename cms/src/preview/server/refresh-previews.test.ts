import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { unitsOf } from '@tienviitta/content-models/translation/units'
import { createLocalReq } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Person, callDesk } from '../../testing/call-desk.ts'
import { account, idOf, publishExampleGuide } from '../../testing/examples.ts'
import { type TestCms, startPayload } from '../../testing/start-payload.ts'
import { PREVIEWS_FOLDER } from '@tienviitta/content-models/publishing/data-folder'
import { pageFile } from '@tienviitta/content-models/publishing/preview-files'
import { previewFolder } from './preview-folder.ts'
import { liveAddress } from './live-preview.ts'

type Account = Awaited<ReturnType<typeof account>>

let cms: TestCms
let editor: Account
let arabic: Account
const about = { collection: 'guides', id: idOf(1) }
const title = unitsOf(exampleGuide()).find(({ id }) => id === 'title')

beforeAll(async () => {
  cms = await startPayload()
  vi.stubEnv('PREVIEW_URL', 'http://127.0.0.1:4321')
  await publishExampleGuide(cms.payload)
  editor = await account(cms.payload, 'Eeva', { roles: ['editor'] })
  arabic = await account(cms.payload, 'Maryam', { roles: ['translator'], languages: ['ar'] })
}, 60_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await cms.stop()
})

const place = () => path.join(cms.folder, PREVIEWS_FOLDER)
const folder = () => previewFolder(place())
const save = (data: Record<string, unknown>, id: string = about.id) =>
  cms.payload.update({ collection: 'guides', id, data: { ...data, _status: 'draft' }, draft: true })
/** Opens the preview beside the form, and returns its token. */
async function open(person: Person, id: string = about.id): Promise<string> {
  const { body } = await callDesk<{ url: string }>(cms, person, '/preview-live', { ...about, id })
  return new URL(body.url).pathname.split('/')[2] ?? ''
}
async function titleIn(token: string): Promise<string | undefined> {
  const page = await folder().page(token)
  return (page?.snapshot?.document as { title?: string } | undefined)?.title
}

describe('a preview', () => {
  test('shows each draft as soon as it is saved', async () => {
    const token = await open(editor)
    await save({ title: 'Ensimmäinen' })
    expect(await titleIn(token)).toBe('Ensimmäinen')
    await save({ title: 'Toinen' })
    expect(await titleIn(token)).toBe('Toinen')
  })

  test('shows what a translator saves at the desk, to those who may see the language', async () => {
    const [editors, hers] = [await open(editor), await open(arabic)]
    const text = { unit: 'title', value: 'Черновик', sourceHash: title?.hash ?? '', basedOn: '' }
    await save({ title: exampleGuide().title })
    const answer = await callDesk(cms, editor, '/texts', { ...about, language: 'ru', texts: [text] })
    expect(answer.status).toBe(200)
    expect(JSON.stringify(await folder().page(editors))).toContain('Черновик')
    expect(JSON.stringify(await folder().page(hers))).not.toContain('Черновик')
  })

  test('is not written while nobody has opened it', async () => {
    const person = await account(cms.payload, 'Matti', { roles: ['editor'] })
    const req = await createLocalReq({ user: person }, cms.payload)
    const address = () => liveAddress(req, 'guide', { id: about.id, sourceLanguage: 'fi' })
    const first = await address()
    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:4321\/preview\/[\w-]{22}\/\?language=fi$/u)
    await save({ title: 'Kolmas' })
    expect(await address()).toBe(first)
    const token = new URL(String(first)).pathname.split('/')[2] ?? ''
    expect(await folder().hasPage(token)).toBe(false)
    expect(await open(person)).toBe(token)
    expect(await titleIn(token)).toBe('Kolmas')
    vi.stubEnv('PREVIEW_URL', '')
    expect(await address()).toBeUndefined()
    vi.stubEnv('PREVIEW_URL', 'http://127.0.0.1:4321')
  })

  test('loses the drafts that the person who made it may no longer see', async () => {
    const token = await open(arabic)
    const text = { unit: 'title', value: 'مسودة', sourceHash: title?.hash ?? '', basedOn: '' }
    await save({ title: exampleGuide().title })
    await callDesk(cms, arabic, '/texts', { ...about, language: 'ar', texts: [text] })
    expect(JSON.stringify(await folder().page(token))).toContain('مسودة')
    await cms.payload.update({ collection: 'users', id: arabic.id, data: { languages: ['so'] } })
    await save({ title: exampleGuide().title })
    expect(JSON.stringify(await folder().page(token))).not.toContain('مسودة')
  })

  test('ends with its document, and with the account of the person who made it', async () => {
    const person = await account(cms.payload, 'Liisa', { roles: ['editor'] })
    const hers = await open(person)
    await cms.payload.delete({ collection: 'users', id: person.id })
    await save({ title: 'Neljäs' })
    expect(await folder().page(hers)).toBeUndefined()
    const { id } = await cms.payload.create({ collection: 'guides', data: { title: 'Pois' }, draft: true })
    const token = await open(editor, String(id))
    await cms.payload.delete({ collection: 'guides', id })
    expect(await folder().page(token)).toBeUndefined()
    expect(await folder().of(String(id))).toEqual([])
  })
})

describe('a preview that cannot be written', () => {
  const complaints: string[] = []
  beforeEach(() => {
    vi.spyOn(cms.payload.logger, 'error').mockImplementation((entry: unknown) => {
      complaints.push(String(entry))
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  test('is logged and removed; the draft is saved all the same', async () => {
    const token = await open(editor)
    // A folder is where the file should be: no one can write there, not even root.
    await rm(pageFile(place(), token))
    await mkdir(pageFile(place(), token))
    await writeFile(path.join(pageFile(place(), token), 'full'), '')
    await save({ title: 'Viides' })
    expect(complaints).toContainEqual(expect.stringContaining('were not refreshed'))
    expect(complaints.join('\n')).not.toContain(token)
    expect(await folder().hasPage(token)).toBe(false)
    const saved = await cms.payload.findByID({ collection: 'guides', id: about.id, draft: true })
    expect(saved).toMatchObject({ title: 'Viides' })
  })

  test('because the draft cannot be read says so, and shows the state before', async () => {
    const token = await open(editor)
    const before = await folder().page(token)
    const { findByID } = cms.payload
    vi.spyOn(cms.payload, 'findByID').mockRejectedValueOnce(new Error('The database is gone.'))
    await save({ title: 'Kuudes' })
    expect(await folder().page(token)).toEqual({ ...before, isStale: true })
    expect(cms.payload.findByID).not.toBe(findByID)
    vi.restoreAllMocks()
    await save({ title: 'Kuudes' })
    expect(await titleIn(token)).toBe('Kuudes')
  })
})
