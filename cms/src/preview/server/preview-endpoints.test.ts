import path from 'node:path'
import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { unitsOf } from '@tienviitta/content-models/translation/units'
import { createLocalReq } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Person, callDesk } from '../../testing/call-desk.ts'
import { account, idOf, publishExampleGuide } from '../../testing/examples.ts'
import { type TestCms, startPayload } from '../../testing/start-payload.ts'
import { emptyRow, writeRow } from '../../translation/store/translation-row.ts'
import { previewEndpoints } from './preview-endpoints.ts'
import { PREVIEWS_FOLDER } from '@tienviitta/content-models/publishing/data-folder'
import { previewFolder } from './preview-folder.ts'
import type { PreviewLink } from '../contracts.ts'

let cms: TestCms
let editor: Person
let arabic: Person
const document = { collection: 'guides', model: 'guide', id: idOf(1) } as const
const about = { collection: 'guides', id: document.id }
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
  const endpoint = previewEndpoints.find((each) => each.path === '/preview')
  if (!endpoint) throw new Error('There is no endpoint /preview.')
  return endpoint.handler(Object.assign(req, { searchParams }))
}

const ADDRESS = /^http:\/\/127\.0\.0\.1:4321\/preview\/([\w-]{22})\/(?:\?language=([\w-]+))?$/u
const tokenIn = (address: string): string => ADDRESS.exec(address)?.[1] ?? ''
const folder = () => previewFolder(path.join(cms.folder, PREVIEWS_FOLDER))

/** The page of the preview to which an answer leads. */
async function pageOf({ headers }: Response) {
  const page = await folder().page(tokenIn(headers.get('location') ?? ''))
  if (!page) throw new Error('The preview has no page.')
  return page
}

describe('asking for a preview', () => {
  test('leads to a page with the texts that are not published yet', async () => {
    const response = await ask(arabic, 'ar')
    expect(response.status).toBe(302)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(ADDRESS.exec(response.headers.get('location') ?? '')?.[2]).toBe('ar')
    expect(JSON.stringify((await pageOf(response)).snapshot)).toContain('ar: not published')
  })

  test('leads a person to the same address each time, and each person to her own', async () => {
    const addressOf = async (person: Person) =>
      tokenIn((await ask(person, 'ar')).headers.get('location') ?? '')
    const hers = await addressOf(arabic)
    expect(await addressOf(arabic)).toBe(hers)
    expect(await addressOf(editor)).not.toBe(hers)
  })

  test('shows a translator no drafts in other languages, and an editor all', async () => {
    const seen = async (person: Person) => JSON.stringify((await pageOf(await ask(person, 'ar'))).snapshot)
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
    const shown = async () => {
      const { snapshot, missing } = await pageOf(await ask(editor, 'fi'))
      const { title } = (snapshot ?? expect.fail('There is no snapshot.')).document as { title: string }
      return { title, lacks: missing.length > 0 }
    }
    await save({ title: 'Luonnos' })
    expect(await shown()).toEqual({ title: 'Luonnos', lacks: false })
    await save({ title: '' })
    expect(await shown()).toEqual({ title: exampleGuide().title, lacks: true })
    await save({ title: exampleGuide().title })
  })

  test('says what must be filled in when there is nothing to show yet', async () => {
    const { id } = await cms.payload.create({ collection: 'guides', data: { title: 'Kesken' }, draft: true })
    const { snapshot, missing } = await pageOf(await ask(editor, 'fi', String(id)))
    expect(snapshot).toBeUndefined()
    expect(missing.some((reason) => reason.startsWith('summary: '))).toBe(true)
  })

  test.each<[string, () => Person, string, number]>([
    ['nobody who is not signed in', () => null, 'ar', 401],
    ['no translator of another language', () => arabic, 'ru', 403],
    ['nobody in a language that there is not', () => editor, 'xx', 404],
  ])('helps %s', async (_, person, language, status) => {
    expect((await ask(person(), language)).status).toBe(status)
  })

  test.each([idOf(999), '..', '../users'])('finds no document that does not exist: %s', async (id) => {
    expect((await ask(editor, 'ar', id)).status).toBe(404)
  })

  test('says that previews are not set up where the address of the site is not known', async () => {
    vi.stubEnv('PREVIEW_URL', '')
    const response = await ask(editor, 'ar')
    expect(response.status).toBe(503)
    expect(JSON.stringify(await response.json())).toContain('PREVIEW_URL')
  })
})

test('the preview beside the form opens in the language that was chosen last', async () => {
  const show = (language?: string) =>
    callDesk<{ url: string; language: string }>(cms, editor, '/preview-live', { ...about, language })
  expect((await show('ar')).body.language).toBe('ar')
  const { body } = await show()
  expect(ADDRESS.exec(body.url)?.[2]).toBe('ar')
})

describe('a link that can be sent', () => {
  const make = async (person: Person, lasts = 'day'): Promise<PreviewLink> => {
    const { body } = await callDesk<{ link: PreviewLink }>(cms, person, '/preview-link', {
      ...about,
      language: 'ar',
      lasts,
    })
    return body.link
  }
  const list = async (person: Person): Promise<PreviewLink[]> => {
    const query = new URLSearchParams(about).toString()
    return (await callDesk<{ links: PreviewLink[] }>(cms, person, `/preview-links?${query}`)).body.links
  }
  const takeBack = (person: Person, token: string) =>
    callDesk<{ ok: true }>(cms, person, '/preview-link-back', { ...about, token })
  const tokensOf = async (person: Person) => (await list(person)).map(({ token }) => token)

  test.each([
    ['hour', 1],
    ['day', 24],
    ['week', 168],
  ])('works for an %s: %d hours', async (lasts, hours) => {
    const before = Date.now()
    const { token, expires } = await make(editor, lasts)
    const lasted = (Date.parse(expires) - before) / 3_600_000
    expect(Math.round(lasted)).toBe(hours)
    await takeBack(editor, token)
  })

  test('has an address of its own, and shows what the person who sends it may see', async () => {
    const hers = await make(arabic)
    expect(tokenIn(hers.url)).toBe(hers.token)
    expect(hers).toMatchObject({ language: 'ar', by: 'Maryam' })
    const page = JSON.stringify(await folder().page(hers.token))
    expect(page).toContain('ar: not published')
    expect(page).not.toContain('ru: not published')
    expect((await make(arabic)).token).not.toBe(hers.token)
  })

  test('is listed for the person who made it and for anyone who edits the document', async () => {
    const [his, hers] = [await make(editor), await make(arabic)]
    expect(await tokensOf(editor)).toEqual(expect.arrayContaining([his.token, hers.token]))
    expect(await tokensOf(arabic)).toContain(hers.token)
    expect(await tokensOf(arabic)).not.toContain(his.token)
  })

  test('is gone when it has been revoked, which only those who see it in the list may do', async () => {
    const { token } = await make(editor)
    expect((await takeBack(arabic, token)).status).toBe(404)
    expect(await folder().page(token)).toBeDefined()
    expect((await takeBack(editor, token)).status).toBe(200)
    expect(await folder().page(token)).toBeUndefined()
    expect(await tokensOf(editor)).not.toContain(token)
    expect((await takeBack(editor, token)).status).toBe(404)
  })

  test('cannot be made for a language that the person may not see, nor for longer than a week', async () => {
    const body = { ...about, language: 'ru', lasts: 'day' }
    expect((await callDesk(cms, arabic, '/preview-link', body)).status).toBe(403)
    expect((await callDesk(cms, editor, '/preview-link', { ...body, lasts: 'year' })).status).toBe(400)
    expect((await callDesk(cms, null, '/preview-link', body)).status).toBe(401)
  })
})
