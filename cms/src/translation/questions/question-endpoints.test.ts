import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { unitsOf } from '@tienviitta/content-models/translation/units'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Person, callDesk } from '../../testing/call-desk.ts'
import { account, idOf, publishExampleGuide } from '../../testing/examples.ts'
import { type TestCms, startPayload } from '../../testing/start-payload.ts'
import type { Desk, DeskQuestion } from '../store/desk.ts'
import { countOpenQuestions, questionsOf } from './questions.ts'

let cms: TestCms
let editor: Person
let elsewhere: Person
let arabic: Person
let russian: Person
const guide = { collection: 'guides', id: idOf(1) }
const summary = unitsOf(exampleGuide()).find(({ id }) => id === 'summary')

beforeAll(async () => {
  cms = await startPayload()
  await publishExampleGuide(cms.payload)
  editor = await account(cms.payload, 'Eeva', { roles: ['editor'] })
  const municipalities = [idOf(900)]
  await cms.payload.create({
    collection: 'municipalities',
    data: { id: idOf(900), name: 'Hamina' },
    draft: true,
    depth: 0,
  })
  elsewhere = await account(cms.payload, 'Matti', { roles: ['editor'], municipalities })
  arabic = await account(cms.payload, 'Maryam', { roles: ['translator'], languages: ['ar'] })
  russian = await account(cms.payload, 'Olga', { roles: ['translator'], languages: ['ru'] })
}, 60_000)
afterAll(() => cms.stop())

const ask = (person: Person, text: string, { language = 'ar', unit = 'summary' } = {}) =>
  callDesk<{ question: DeskQuestion }>(cms, person, '/questions', { ...guide, language, unit, text })
const answer = (person: Person, question: string, text: string) =>
  callDesk<{ question: DeskQuestion }>(cms, person, '/answer', { question, answer: text })
const stored = async () => (await cms.payload.count({ collection: 'questions' })).totalDocs

test('the dashboard leads to the document whose open question waits longest', async () => {
  const open = async (documentId: string, at: string) => {
    const data = { documentCollection: 'guides', documentId, at, ...waiting }
    await cms.payload.db.create({ collection: 'questions', data })
  }
  const waiting = { unit: 'title', sourceHash: 'a', language: 'ar', text: 'Mikä?' }
  await open('newer', '2026-11-02T08:00:00.000Z')
  await open('older', '2026-11-01T08:00:00.000Z')
  await open('older', '2026-11-03T08:00:00.000Z')
  expect(await countOpenQuestions(cms.payload)).toEqual({
    documents: 2,
    href: '/admin/collections/guides/older',
  })
  const those = { documentId: { in: ['newer', 'older'] } }
  await cms.payload.db.deleteMany({ collection: 'questions', where: those })
})

describe('a question on a source text', () => {
  test('is seen by translators of all languages, and so is its answer', async () => {
    const { status, body } = await ask(arabic, ' Onko asunto aina vuokralla?\r\nVai myös oma? ')
    expect(status).toBe(200)
    expect(body.question).toMatchObject({
      text: 'Onko asunto aina vuokralla?\nVai myös oma?',
      by: 'Maryam',
      language: 'ar',
    })
    expect(await countOpenQuestions(cms.payload)).toMatchObject({ documents: 1 })

    const answered = await answer(editor, body.question.id, 'Tässä vain vuokralla.')
    expect(answered.body.question).toMatchObject({ answer: 'Tässä vain vuokralla.', answeredBy: 'Eeva' })
    expect(await countOpenQuestions(cms.payload)).toEqual({ documents: 0, href: '' })

    const path = `/desk?collection=guides&id=${guide.id}&language=ru`
    const desk = (await callDesk<Desk>(cms, russian, path)).body
    const unit = desk.units.find(({ id }) => id === 'summary')
    expect(unit?.questions).toEqual([answered.body.question])
    expect((await questionsOf(cms.payload, guide.id)).get('title')).toBeUndefined()
  })

  test('remembers the source text that it was asked about', async () => {
    const { docs } = await cms.payload.find({ collection: 'questions', depth: 0 })
    expect(docs).toMatchObject([{ sourceHash: summary?.hash, documentId: guide.id, unit: 'summary' }])
  })

  test('questions are in the order in which they were asked', async () => {
    await ask(russian, 'Toinen kysymys?', { language: 'ru' })
    await ask(arabic, 'Kolmas kysymys?')
    const texts = (await questionsOf(cms.payload, guide.id)).get('summary')?.map(({ text }) => text)
    expect(texts?.slice(1)).toEqual(['Toinen kysymys?', 'Kolmas kysymys?'])
  })

  test.each([
    ['empty', ' \n ', 400],
    ['too long', 'x'.repeat(2001), 400],
  ])('is refused when it is %s', async (_, text, status) => {
    const before = await stored()
    const refused = await ask(arabic, text)
    expect(refused.status).toBe(status)
    expect(refused.body.message?.length).toBeGreaterThan(10)
    expect(await stored()).toBe(before)
  })

  test('is asked only by those who write the language, on a text that exists', async () => {
    const before = await stored()
    expect((await ask(russian, 'Miksi?')).status).toBe(403)
    expect((await ask(null, 'Miksi?')).status).toBe(401)
    expect((await ask(arabic, 'Miksi?', { unit: 'nothing' })).status).toBe(404)
    expect(await stored()).toBe(before)
  })

  test('is answered only by those who edit the document', async () => {
    const { question } = (await ask(arabic, 'Kuka vastaa?')).body
    expect((await answer(arabic, question.id, 'Minä.')).status).toBe(403)
    expect((await answer(elsewhere, question.id, 'Minä.')).status).toBe(403)
    expect((await answer(null, question.id, 'Minä.')).status).toBe(401)
    expect((await answer(editor, idOf(999), 'Minä.')).status).toBe(404)
    expect((await answer(editor, question.id, '  ')).status).toBe(400)
    expect((await answer(editor, question.id, 'Toimitus.')).status).toBe(200)
  })
})

test('no account can bypass the endpoints to write or delete questions, but administrators may delete', async () => {
  const { docs } = await cms.payload.find({ collection: 'questions', depth: 0, limit: 1 })
  const id = docs[0]?.id ?? ''
  const user = editor as never
  const as = { collection: 'questions', id, user, overrideAccess: false } as const
  await expect(cms.payload.update({ ...as, data: { text: 'x' } })).rejects.toThrow()
  await expect(cms.payload.delete(as)).rejects.toThrow()
  const admin = (await account(cms.payload, 'Aino', { roles: ['admin'] })) as never
  await cms.payload.delete({ ...as, user: admin })
  expect((await cms.payload.find({ collection: 'questions', where: { id: { equals: id } } })).docs).toEqual(
    [],
  )
})

test('the questions on a document are deleted with it', async () => {
  expect(await stored()).toBeGreaterThan(0)
  await cms.payload.delete({ collection: 'guides', id: guide.id })
  expect(await stored()).toBe(0)
})
