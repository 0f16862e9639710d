import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { unitsOf } from '@tienviitta/content-models/translation/units'
import { createLocalReq } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Person } from '../testing/call-desk.ts'
import { account, idOf, publishExampleGuide } from '../testing/examples.ts'
import { type TestCms, startPayload } from '../testing/start-payload.ts'
import { emptyRow, writeRow } from '../translations/translation-row.ts'
import { previewEndpoint } from './preview-endpoint.ts'
import { PREVIEWS, previewFile } from './preview-file.ts'

let cms: TestCms
let editor: Person
let arabic: Person
const document = { collection: 'guides', model: 'guide', id: idOf(1) } as const
const title = unitsOf(exampleGuide()).find(({ id }) => id === 'title')

beforeAll(async () => {
  cms = await startPayload()
  await publishExampleGuide(cms.payload)
  editor = await account(cms.payload, 'Eeva', { roles: ['editor'] })
  arabic = await account(cms.payload, 'Maryam', { roles: ['translator'], languages: ['ar'] })
  for (const language of ['ar', 'ru'] as const) {
    const value = `${language}: not published`
    const work = { title: [{ value, sourceHash: title?.hash ?? '', origin: 'machine' as const }] }
    await writeRow(cms.payload, { ...emptyRow(document, language), work })
  }
}, 60_000)
afterAll(() => cms.stop())
beforeEach(() => {
  vi.stubEnv('PREVIEW_URL', 'http://127.0.0.1:4321')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

async function ask(person: Person, language: string, id: string = document.id): Promise<Response> {
  const req = await createLocalReq({ ...(person ? { user: person } : {}) }, cms.payload)
  const searchParams = new URLSearchParams({ collection: 'guides', id, language })
  return previewEndpoint.handler(Object.assign(req, { searchParams }))
}

/** The preview to which an answer leads. */
async function previewOf({ headers }: Response) {
  const [, token = ''] =
    /^http:\/\/127\.0\.0\.1:4321\/preview\/([^/]+)\/$/u.exec(headers.get('location') ?? '') ?? []
  return previewFile.parse(
    JSON.parse(await readFile(path.join(cms.folder, PREVIEWS, `${token}.json`), 'utf8')),
  )
}

describe('asking for a preview', () => {
  test('leads to a page with the texts that nobody has published yet', async () => {
    const response = await ask(arabic, 'ar')
    expect(response.status).toBe(302)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { language, snapshot } = await previewOf(response)
    expect(language).toBe('ar')
    expect(JSON.stringify(snapshot)).toContain('ar: not published')
  })

  test('shows a translator no drafts in other languages, and an editor all', async () => {
    const seen = async (person: Person) => JSON.stringify((await previewOf(await ask(person, 'ar'))).snapshot)
    expect(await seen(arabic)).not.toContain('ru: not published')
    expect(await seen(editor)).toContain('ru: not published')
  })

  test('shows the newest draft of the document; what lacks something is replaced by what is published', async () => {
    const save = (data: Record<string, unknown>) =>
      cms.payload.update({
        collection: 'guides',
        id: document.id,
        data: { ...data, _status: 'draft' },
        draft: true,
      })
    const shownTitle = async () => {
      const { snapshot } = await previewOf(await ask(editor, 'fi'))
      return (snapshot.document as { title: string }).title
    }
    await save({ title: 'Luonnos' })
    expect(await shownTitle()).toBe('Luonnos')
    await save({ title: '' })
    expect(await shownTitle()).toBe(exampleGuide().title)
  })

  test('says what must be filled in when there is nothing to show yet', async () => {
    const { id } = await cms.payload.create({ collection: 'guides', data: { title: 'Kesken' }, draft: true })
    const response = await ask(editor, 'fi', String(id))
    expect(response.status).toBe(422)
    const { reasons } = (await response.json()) as { reasons: string[] }
    expect(reasons.some((reason) => reason.startsWith('summary: '))).toBe(true)
  })

  test.each<[string, () => Person, string, number]>([
    ['nobody who is not signed in', () => null, 'ar', 401],
    ['no translator of another language', () => arabic, 'ru', 403],
    ['nobody in a language that there is not', () => editor, 'xx', 404],
  ])('helps %s', async (_, person, language, status) => {
    expect((await ask(person(), language)).status).toBe(status)
  })

  test('finds no document that there is not', async () => {
    expect((await ask(editor, 'ar', idOf(999))).status).toBe(404)
  })

  test('says that previews are not set up where the address of the site is not known', async () => {
    vi.stubEnv('PREVIEW_URL', '')
    const response = await ask(editor, 'ar')
    expect(response.status).toBe(503)
    expect(JSON.stringify(await response.json())).toContain('PREVIEW_URL')
  })
})
