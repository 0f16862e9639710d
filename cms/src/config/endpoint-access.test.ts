import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { isJson } from '../endpoints/contract.ts'
import { idOf } from '../testing/examples.ts'
import { EVERYBODY, type Somebody, startWithPeople } from '../testing/people-at-api.ts'
import { CONTRACTS } from './contracts.ts'

type Person = Somebody | 'nobody'

const ALL: readonly Person[] = EVERYBODY.filter((person) => person !== 'nobody')
const ADMINS: readonly Person[] = ['admin']
/** Who edits all content. */
const CENTRAL: readonly Person[] = ['editor', 'admin']
/** Who edits the guide. */
const EDITORS: readonly Person[] = ['editor of its municipality', ...CENTRAL]
const WRITERS: readonly Person[] = ['translator of Arabic', ...EDITORS]
/** Who may see Arabic. */
const READERS: readonly Person[] = ALL.filter((person) => person !== 'translator of Russian')

const guide = { collection: 'guides', id: idOf(1) }
const announcement = { collection: 'announcements', id: idOf(0xb1) }
const arabic = { ...guide, language: 'ar' }
const QUESTION = idOf(0xc1)
const time = { type: 'unpublish', date: '2090-01-01', time: '08:00' }

/**
 * Who may ask what, written down by hand: what the endpoints are for, not what the code says. `file` stands for a form
 * with a file.
 */
const TABLE: readonly [endpoint: string, who: readonly Person[], input: object, kind?: 'file'][] = [
  ['get /api/:collection/:id/changed-units', ALL, guide],
  ['get /api/releases/list', ALL, {}],
  ['get /api/releases/state', ALL, {}],
  ['get /api/releases/state', ALL, guide],
  ['post /api/releases/retry', EDITORS, guide],
  ['post /api/releases/retry', ['communications', ...EDITORS], announcement],
  ['post /api/releases/roll-back', ADMINS, { release: '000007' }],
  ['post /api/releases/resume', ADMINS, {}],
  ['get /api/releases/schedule', EDITORS, guide],
  ['get /api/releases/schedule', ['communications', ...EDITORS], announcement],
  ['post /api/releases/schedule', EDITORS, { ...guide, ...time }],
  ['post /api/releases/schedule/cancel', EDITORS, { ...guide, job: 'x' }],
  ['get /api/translations/desk', READERS, arabic],
  ['post /api/translations/texts', WRITERS, { ...arabic, texts: [] }],
  ['post /api/translations/approve', WRITERS, { ...arabic, units: [] }],
  ['post /api/translations/still-valid', WRITERS, { ...guide, units: [], languages: ['ar'] }],
  ['post /api/translations/still-valid', EDITORS, { ...guide, units: [], languages: ['ar', 'ru'] }],
  ['post /api/translations/still-valid', EDITORS, { ...guide, units: [], languages: 'all' }],
  ['post /api/translations/step', WRITERS, { ...arabic, step: 'review' }],
  ['post /api/translations/step', EDITORS, { ...arabic, step: 'published' }],
  [
    'post /api/translations/step',
    ['communications', ...EDITORS],
    { ...announcement, language: 'ar', step: 'published' },
  ],
  ['post /api/translations/publish-ready', EDITORS, guide],
  ['post /api/translations/publish-ready', ['communications', ...EDITORS], announcement],
  ['get /api/translations/history', READERS, arabic],
  ['post /api/translations/undo', WRITERS, { ...arabic, version: 'x' }],
  ['post /api/translations/presence', READERS, { ...arabic, unit: null }],
  ['post /api/translations/assign', EDITORS, { ...arabic, user: null }],
  ['get /api/translations/coverage', ALL, {}],
  ['get /api/translations/work', ALL, {}],
  ['get /api/translations/work.csv', ALL, {}],
  ['get /api/translations/document', ALL, guide],
  ['post /api/translations/questions', WRITERS, { ...arabic, unit: 'title', text: 'Miksi?' }],
  ['post /api/translations/answer', EDITORS, { question: QUESTION, answer: 'Siksi.' }],
  ['get /api/translations/memory', WRITERS, { ...arabic, unit: 'title' }],
  ['get /api/translations/same-source', WRITERS, { ...arabic, unit: 'title' }],
  ['post /api/translations/fill', WRITERS, { ...arabic, unit: 'title', places: [] }],
  ['get /api/translations/tmx', ['translator of Arabic', ...CENTRAL], { language: 'ar' }],
  ['post /api/translations/tmx', ['translator of Arabic', ...CENTRAL], { language: 'ar' }, 'file'],
  ['get /api/translations/xliff', READERS, { ...guide, languages: 'ar' }],
  ['get /api/translations/xliff', READERS, { ids: `guides:${idOf(1)}`, languages: 'ar' }],
  ['get /api/translations/xliff', ALL, { ...guide, languages: 'all' }],
  ['post /api/translations/xliff/preview', ALL, {}, 'file'],
  ['post /api/translations/xliff/import', ALL, {}, 'file'],
  ['post /api/translations/machine', WRITERS, { ...arabic, units: [] }],
  ['get /api/translations/preview', READERS, arabic],
  ['post /api/translations/preview-live', ALL, guide],
  ['post /api/translations/preview-link', READERS, { ...arabic, lasts: 'day' }],
  ['get /api/translations/preview-links', ALL, guide],
  ['post /api/translations/preview-link-back', ALL, { ...guide, token: 'x' }],
]

let world: Awaited<ReturnType<typeof startWithPeople>>
beforeAll(async () => {
  vi.stubEnv('PREVIEW_URL', 'http://127.0.0.1:4322')
  world = await startWithPeople()
  const question = {
    id: QUESTION,
    documentCollection: 'guides',
    documentId: idOf(1),
    unit: 'title',
    sourceHash: 'x',
    language: 'ar',
    text: 'Miksi?',
    by: 'Maryam',
    at: '2026-11-29T10:00:00.000Z',
  }
  await world.cms.payload.db.create({ collection: 'questions', data: question })
}, 60_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await world.cms.stop()
})

function ask(person: Person, endpoint: string, input: object, kind?: 'file'): Promise<Response> {
  const [method, path = ''] = endpoint.split(' ')
  const given = Object.entries(input)
  if (method === 'post') {
    const form = new FormData()
    for (const [name, value] of given) form.append(name, String(value))
    form.append('file', new Blob(['no such format']), 'x.xlf')
    return world.ask({ person, method, address: path, body: kind ? form : JSON.stringify(input) })
  }
  const address = given.reduce((text, [name, value]) => text.replace(`:${name}`, String(value)), path)
  const query = new URLSearchParams(Object.fromEntries(given)).toString()
  return world.ask({ person, method: 'get', address: `${address}?${query}` })
}

test('every endpoint of ours is in the table', () => {
  const declared = CONTRACTS.map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(TABLE.map(([endpoint]) => endpoint))].toSorted()).toEqual(declared.toSorted())
})

describe.each(TABLE)('%s', (endpoint, who, input, kind) => {
  test.each(EVERYBODY)(`${JSON.stringify(input)}: %s`, async (person) => {
    const response = await ask(person, endpoint, input, kind)
    const { status } = response
    if (!who.includes(person)) {
      expect(status).toBe(person === 'nobody' ? 401 : 403)
      expect(await response.json()).toEqual({ message: expect.stringMatching(/^.{10,}\.$/u) as string })
      return
    }
    expect([401, 403]).not.toContain(status)
    expect(status).toBeLessThan(500)
    const contract = CONTRACTS.find(({ method, path }) => `${method} ${path}` === endpoint)
    if (status !== 200 || !contract || !isJson(contract.answer)) return
    const answer: unknown = await response.json()
    expect(contract.answer.parse(answer)).toEqual(answer)
  })
})
