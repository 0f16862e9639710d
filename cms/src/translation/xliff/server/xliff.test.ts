import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { textHash } from '@tienviitta/content-models/translation/text-hash'
import { unitsOf } from '@tienviitta/content-models/translation/units'
import { readXliff } from '@tienviitta/content-models/xliff/read-xliff'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type PayloadRequest, createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toRow } from '../../../content/document/to-row.ts'
import type { Person } from '../../../testing/call-desk.ts'
import {
  account,
  exampleAnnouncement,
  idOf,
  publish,
  publishExampleGuide,
  publishTranslation,
} from '../../../testing/examples.ts'
import { type TestCms, startPayload } from '../../../testing/start-payload.ts'
import { saveTexts } from '../../store/save-texts.ts'
import { readRow } from '../../store/translation-row.ts'
import { hostileFiles } from '../../../testing/hostile-xliff-files.ts'
import type { ImportReport } from '../import-report.ts'
import { reportLines } from './report-lines.ts'
import { xliffEndpoints } from './xliff-endpoints.ts'

let cms: TestCms
let editor: Person
let arabic: Person
let russian: Person
const guide = exampleGuide()
const units = unitsOf(guide)
const document = { collection: 'guides', model: 'guide', id: guide.id } as const

beforeAll(async () => {
  cms = await startPayload()
  await publishExampleGuide(cms.payload)
  editor = await account(cms.payload, 'Eeva', { roles: ['editor'] })
  arabic = await account(cms.payload, 'Maryam', { roles: ['translator'], languages: ['ar'] })
  russian = await account(cms.payload, 'Olga', { roles: ['translator'], languages: ['ru'] })
}, 120_000)
afterAll(() => cms.stop())
beforeEach(async () => {
  await cms.payload.db.deleteMany({ collection: 'translations', where: { documentId: { exists: true } } })
})

async function call(person: Person, path: string, more: Record<string, unknown>): Promise<Response> {
  const method = 'body' in more ? 'post' : 'get'
  const endpoint = xliffEndpoints.find((each) => each.path === path && each.method === method)
  const req = await createLocalReq({ ...(person ? { user: person } : {}) }, cms.payload)
  const english = { ...req.i18n, language: 'en' as const }
  const asked = Object.assign(req, { i18n: english, headers: new Headers(), ...more }) as PayloadRequest
  if (!endpoint) throw new Error(`There is no endpoint ${path}.`)
  return endpoint.handler(asked)
}
const exported = (person: Person, query: Record<string, string>) =>
  call(person, '/xliff', {
    searchParams: new URLSearchParams({ collection: 'guides', id: guide.id, languages: 'ar', ...query }),
  })
const exportedText = async (query: Record<string, string> = {}) => (await exported(editor, query)).text()

/** A form as a browser sends it. */
async function packedForm(form: FormData): Promise<Pick<Request, 'body' | 'headers'>> {
  const packed = new Response(form)
  const { headers } = packed
  return { body: new Blob([await packed.arrayBuffer()]).stream(), headers }
}

interface Sent {
  status: number
  body: ImportReport & { message?: string }
}
async function send(
  person: Person,
  to: 'preview' | 'import',
  bytes: Uint8Array | string,
  name = 'x.xlf',
): Promise<Sent> {
  const form = new FormData()
  form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name)
  const response = await call(person, `/xliff/${to}`, await packedForm(form))
  return { status: response.status, body: (await response.json()) as Sent['body'] }
}

/** What a translator makes of the file: every text gets a translation, bold and links stay codes. */
const translated = (xliff: string, word = 'نص'): string =>
  xliff
    .replace(/\n +<target[^>]*>[\s\S]*?<\/target>/gu, '')
    .replace(/<source>([\s\S]*?)<\/source>/gu, (source, text: string) => {
      const words = text.replace(/(^|>)[^<]*\p{L}[^<]*/gu, `$1${word}`)
      return `${source}<target state="translated">${words}</target>`
    })
const rows = async () => {
  const { docs } = await cms.payload.db.find({ collection: 'translations', limit: 0, pagination: false })
  return docs
}
const texts = async (language: 'ar' | 'so' = 'ar') => {
  const { work } = await readRow(cms.payload, document, language)
  return Object.fromEntries(Object.entries(work).map(([id, [text]]) => [id, text?.value]))
}
const write = async (unit: string, value: string, language: 'ar' | 'so' = 'ar', basedOn = '') => {
  const req = await createLocalReq({ user: arabic as never }, cms.payload)
  const sourceHash = units.find(({ id }) => id === unit)?.hash ?? ''
  return saveTexts(req, { document, language, edits: [{ unit, value, sourceHash, basedOn }] })
}

describe('an export', () => {
  test('of one language is a file with every text in the order of the page, its label and state', async () => {
    await write('title', 'استئجار مسكن')
    const response = await exported(arabic, {})
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="renting-a-home.ar.xlf"')
    const [file] = readXliff(await response.text()).files
    expect(file).toMatchObject({
      model: 'guide',
      document: guide.id,
      sourceLanguage: 'fi',
      targetLanguage: 'ar',
    })
    expect(file?.units.map(({ id }) => id)).toEqual(units.map(({ id }) => id))
    expect(file?.units[0]).toMatchObject({
      label: 'Title',
      state: 'translated',
      target: 'استئجار مسكن',
      targetHash: textHash('استئجار مسكن'),
      maximum: 70,
    })
    expect(file?.units[1]).toMatchObject({ state: 'needs-translation' })
  })

  test('says which texts readers see', async () => {
    await publishTranslation(cms.payload, guide, 'ar')
    const [file] = readXliff(await exportedText()).files
    expect(new Set(file?.units.map(({ state }) => state))).toEqual(new Set(['final']))
  })

  test('of several languages or documents is a zip with a file for each, but not for its own language', async () => {
    for (const number of [31, 32]) await publish(cms.payload, exampleAnnouncement([], idOf(number)))
    const response = await exported(editor, {
      collection: 'announcements',
      ids: `${idOf(31)},${idOf(32)}`,
      languages: 'ar,so,fi',
    })
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="announcements.zip"')
    const entries = unzipSync(new Uint8Array(await response.arrayBuffer()))
    expect(Object.keys(entries).toSorted()).toEqual([
      'announcement-001f.ar.xlf',
      'announcement-001f.so.xlf',
      'announcement-0020.ar.xlf',
      'announcement-0020.so.xlf',
    ])
    const every = await exported(editor, { languages: 'all' })
    expect(every.headers.get('content-disposition')).toBe('attachment; filename="renting-a-home.zip"')
  })

  test('is for those who may see the language, and who are signed in', async () => {
    expect((await exported(russian, {})).status).toBe(403)
    expect((await exported(russian, { languages: 'ru,ar' })).status).toBe(403)
    expect((await exported(null, {})).status).toBe(401)
    expect((await exported(null, { languages: 'all' })).status).toBe(401)
    expect((await exported(editor, { languages: 'xx' })).status).toBe(404)
    expect((await exported(editor, { id: idOf(999) })).status).toBe(404)
    const mine = readXliff(await (await exported(russian, { languages: 'all' })).text())
    expect(mine.files.map(({ targetLanguage }) => targetLanguage)).toEqual(['ru'])
  })
})

describe('an import', () => {
  test('brings every text back: codes, line breaks and links as they were', async () => {
    const xliff = translated(await exportedText())
    const { body: preview } = await send(arabic, 'preview', xliff)
    expect(preview).toMatchObject({ saved: false, taken: units.length, unchanged: 0, refused: 0 })
    expect(await rows()).toEqual([])
    const { body: report } = await send(arabic, 'import', xliff)
    expect(report).toMatchObject({ saved: true, taken: units.length, refused: 0, refusedFiles: [] })
    expect(await texts()).toMatchObject({
      title: 'نص',
      'body.where.text': 'نص**نص**نص[نص](https://www.infofinland.fi/fi).',
    })
    const { work } = await readRow(cms.payload, document, 'ar')
    expect(work['title']).toMatchObject([{ origin: 'agency', by: 'Maryam', source: guide.title }])
    expect((await send(arabic, 'import', xliff)).body).toMatchObject({ taken: 0, unchanged: units.length })
  })

  test('of an untouched file changes nothing, also when its texts are outdated', async () => {
    await publishTranslation(cms.payload, guide, 'ar')
    await cms.payload.update({
      collection: 'guides',
      id: guide.id,
      data: { ...toRow(guide), title: 'Kodin vuokraaminen', _status: 'published' },
      depth: 0,
    })
    const xliff = await exportedText()
    const [file] = readXliff(xliff).files
    expect(file?.units[0]).toMatchObject({
      state: 'needs-adaptation',
      before: { source: 'Asunnon vuokraaminen', target: 'ar title' },
    })
    const before = await rows()
    expect((await send(editor, 'import', xliff)).body).toMatchObject({
      taken: 0,
      unchanged: units.length,
      refused: 0,
    })
    expect(await rows()).toEqual(before)
    await cms.payload.update({
      collection: 'guides',
      id: guide.id,
      data: { ...toRow(guide), _status: 'published' },
      depth: 0,
    })
  })

  test('refuses a text whose source has changed since the export, and takes the rest', async () => {
    const xliff = translated(await exportedText())
    const change = { ...toRow(guide), title: 'Asunnon vuokraus', _status: 'published' }
    await cms.payload.update({ collection: 'guides', id: guide.id, data: change, depth: 0 })
    const { body } = await send(arabic, 'import', xliff)
    expect(body).toMatchObject({ taken: units.length - 1, refused: 1 })
    expect(body.documents[0]?.units[0]).toMatchObject({
      unit: 'title',
      state: 'refused',
      reason: 'The source text has changed since the export: translate it from the new text.',
    })
    expect(await texts()).not.toHaveProperty('title')
    await cms.payload.update({
      collection: 'guides',
      id: guide.id,
      data: { ...toRow(guide), _status: 'published' },
      depth: 0,
    })
  })

  test('never removes a text, and keeps what a person has written since the export', async () => {
    const xliff = translated(await exportedText())
    await write('title', 'كتبته مريم')
    const empty = xliff.replaceAll(/<target[^>]*>[\s\S]*?<\/target>/gu, '<target/>')
    expect((await send(arabic, 'import', empty)).body).toMatchObject({ taken: 0, unchanged: units.length })
    const { body } = await send(arabic, 'import', xliff)
    expect(body).toMatchObject({ taken: units.length - 1, refused: 1 })
    expect(body.documents[0]?.units[0]?.reason).toMatch(/A person has written this text here since/u)
    expect((await texts())['title']).toBe('كتبته مريم')
  })

  test('shows the difference and what the checks find before anything is saved', async () => {
    await write('summary', 'ابحث عن سكن.')
    const xliff = (await exportedText()).replace('ابحث عن سكن.', 'ابحث عن شقة 17.')
    const { body } = await send(arabic, 'preview', xliff)
    const unit = body.documents[0]?.units.find(({ state }) => state === 'taken')
    expect(unit).toMatchObject({ unit: 'summary', before: 'ابحث عن سكن.', after: 'ابحث عن شقة 17.' })
    expect(unit?.difference.map(({ kind }) => kind)).toContain('removed')
    expect(unit?.findings.map(({ rule }) => rule)).toContain('X1')
    expect(unit?.findings.find(({ rule }) => rule === 'X1')?.text).toContain('17')
    expect(reportLines(body).join('\n')).toContain('new: ابحث عن شقة 17.')
    expect((await texts())['summary']).toBe('ابحث عن سكن.')
  })

  test('takes only languages in which the person may write', async () => {
    const zip = unzipSync(
      new Uint8Array(await (await exported(editor, { languages: 'ar,ru' })).arrayBuffer()),
    )
    const both = zipSync(
      Object.fromEntries(
        Object.entries(zip).map(([name, bytes]) => [name, strToU8(translated(strFromU8(bytes)))]),
      ),
    )
    const { body } = await send(russian, 'import', both, 'both.zip')
    expect(body.taken).toBe(units.length)
    expect(body.documents.map(({ file, refused }) => [file, refused])).toEqual([
      [
        'both.zip › renting-a-home.ar.xlf',
        'You may not translate this document into this language (Arabic).',
      ],
      ['both.zip › renting-a-home.ru.xlf', undefined],
    ])
    expect((await rows()).map((row) => (row as unknown as { language: string }).language)).toEqual(['ru'])
    const xliff = translated(await exportedText())
    expect((await send(russian, 'import', xliff)).body).toMatchObject({ taken: 0, refused: 0 })
    expect((await send(null, 'import', xliff)).status).toBe(401)
    expect((await send(null, 'preview', xliff)).status).toBe(401)
  })

  test('takes a document and language once, and names other files in a zip', async () => {
    const xliff = strToU8(translated(await exportedText()))
    const other = strToU8('read me')
    const { body } = await send(
      arabic,
      'import',
      zipSync({ 'a.xlf': xliff, 'b.xlf': xliff, 'read-me.txt': other }),
      'z.zip',
    )
    expect(body.taken).toBe(units.length)
    expect(body.documents[1]?.refused).toContain('“z.zip › a.xlf”')
    expect(body.refusedFiles).toEqual([
      { file: 'z.zip › read-me.txt', reason: 'This is not an .xlf file and was left out.' },
    ])
  })

  test('reads UTF-16 with its byte order mark', async () => {
    const xliff = translated(await exportedText()).replace('UTF-8', 'UTF-16')
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${xliff}`, 'utf16le'))
    expect((await send(arabic, 'import', bytes)).body.taken).toBe(units.length)
  })

  test('of more than 20 MB, or of no file, is answered with a sentence', async () => {
    const large = await send(arabic, 'import', new Uint8Array(21 * 1024 * 1024))
    expect(large).toMatchObject({ status: 413, body: { message: expect.stringMatching(/20 MB/u) as string } })
    const none = await call(arabic, '/xliff/import', await packedForm(new FormData()))
    expect(none.status).toBe(400)
  })
})

describe('a hostile or wrong file', () => {
  test('is refused with a clear sentence, and the database stays as it was', async () => {
    await write('title', 'كان هنا')
    const good = translated(await exportedText())
    const before = await rows()
    const hostile = hostileFiles(good)
    expect(hostile.length).toBeGreaterThanOrEqual(30)
    for (const { what, file, says } of hostile) {
      const { status, body } = await send(editor, 'import', file.bytes, file.name)
      const reasons = [
        ...body.refusedFiles.map(({ reason }) => reason),
        ...body.documents.flatMap(({ refused, units: each }) => [
          refused ?? '',
          ...each.map(({ reason }) => reason ?? ''),
        ]),
      ].filter((reason) => reason !== '')
      expect({
        what,
        status,
        taken: body.taken,
        matches: reasons.some((reason) => says.test(reason)),
        reasons,
      }).toMatchObject({
        what,
        status: 200,
        taken: 0,
        matches: true,
      })
      for (const reason of reasons) expect(reason, what).toMatch(/^[A-ZÄÖ][^\n]{10,240}[.…]$/u)
      expect(await rows(), what).toEqual(before)
    }
  }, 240_000)
})
