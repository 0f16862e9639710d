import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { mayEdit } from '../../access/translation-access.ts'
import { cmsUser } from '../../access/cms-user.ts'
import { newDocumentId } from '../../database/document-id.ts'
import type { LabelKey } from '../../labels/label.ts'
import { messageIn } from '../../labels/message.ts'
import type { DeskQuestion } from '../store/desk.ts'
import { bodyOf, jsonEndpoint, problem, writableTarget } from '../../endpoints/desk-request.ts'
import { nameOfUser } from '../../access/name-of-user.ts'
import { draftTexts, sourceTexts } from '../store/source-units.ts'
import { questionOf } from './questions.ts'

/** The longest question and the longest answer, in UTF-16 units. */
const LONGEST = 2000

/** What no text of ours may have; line feeds may stand in it. */
const CONTROL_CHARACTERS = /(?!\n)\p{Cc}/gu

const questionBody = z.object({
  collection: z.string(),
  id: z.string(),
  language: z.string(),
  unit: z.string().max(500),
  text: z.string(),
})
const answerBody = z.object({ question: z.string().max(60), answer: z.string() })

type Stored = Record<string, unknown> & { id: string }

/** The endpoints of questions on source texts, under `/api/translations`. */
export const questionEndpoints: Endpoint[] = [
  jsonEndpoint('post', '/questions', async (req) => ({ question: await ask(req) })),
  jsonEndpoint('post', '/answer', async (req) => ({ question: await answerQuestion(req) })),
]

async function ask(req: PayloadRequest): Promise<DeskQuestion> {
  const body = await bodyOf(req, questionBody)
  const { document, language } = await writableTarget(req, body)
  const text = textOf(req, body.text, 'question.empty')
  const sourceHash = await hashOfUnit(req, document, body.unit)
  const row = {
    id: newDocumentId(),
    documentCollection: document.collection,
    documentId: document.id,
    unit: body.unit,
    sourceHash,
    language,
    text,
    by: nameOfUser(req.user),
    byUser: cmsUser(req.user)?.id ?? null,
    at: new Date().toISOString(),
  }
  await req.payload.db.create({ collection: 'questions', data: row })
  return read(req, row)
}

/** The source that a question is about: the published text of the unit, or the text that only a draft has. */
async function hashOfUnit(
  req: PayloadRequest,
  document: Parameters<typeof sourceTexts>[1],
  unit: string,
): Promise<string> {
  for (const texts of [sourceTexts, draftTexts]) {
    const found = (await texts(req.payload, document))?.units.find(({ id }) => id === unit)
    if (found) return found.hash
  }
  throw problem(req, 'memory.no-unit', 404)
}

async function answerQuestion(req: PayloadRequest): Promise<DeskQuestion> {
  if (!req.user) throw problem(req, 'problem.sign-in', 401)
  const body = await bodyOf(req, answerBody)
  const where = { id: { equals: body.question } }
  const stored = await req.payload.db.findOne<Stored>({ collection: 'questions', where })
  if (!stored) throw problem(req, 'question.no-question', 404)
  if (!(await mayEdit(req, String(stored['documentId'])))) throw problem(req, 'question.may-not-answer', 403)
  const data = {
    answer: textOf(req, body.answer, 'question.no-answer'),
    answeredBy: nameOfUser(req.user),
    answeredAt: new Date().toISOString(),
  }
  await req.payload.db.updateOne({ collection: 'questions', id: stored.id, data })
  return read(req, { ...stored, ...data })
}

function textOf(req: PayloadRequest, given: string, whenEmpty: LabelKey): string {
  const text = given.replaceAll('\r\n', '\n').replace(CONTROL_CHARACTERS, '').normalize('NFC').trim()
  if (text === '') throw problem(req, whenEmpty, 400)
  if (text.length <= LONGEST) return text
  const sentence = messageIn('question.too-long', req.i18n.language, { limit: LONGEST })
  throw new APIError(sentence, 400, null, true)
}

function read(req: PayloadRequest, row: Readonly<Record<string, unknown>>): DeskQuestion {
  const question = questionOf(row)
  if (!question) throw problem(req, 'question.no-question', 404)
  return question
}
