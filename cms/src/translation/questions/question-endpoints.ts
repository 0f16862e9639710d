import type { Endpoint, PayloadRequest } from 'payload'
import { cmsUser } from '../../access/cms-user.ts'
import { nameOfUser } from '../../access/name-of-user.ts'
import { newDocumentId } from '../../database/document-id.ts'
import { implement } from '../../endpoints/implement.ts'
import { problem } from '../../endpoints/problem.ts'
import type { LabelKey } from '../../labels/label.ts'
import type { DeskQuestion } from '../store/desk.ts'
import { draftTexts, sourceTexts } from '../store/source-units.ts'
import { answerQuestion, askQuestion } from './contracts.ts'
import { questionOf } from './questions.ts'

/** The longest question and the longest answer, in UTF-16 units. */
const LONGEST = 2000

/** Characters that none of our texts may contain; line feeds are allowed. */
const CONTROL_CHARACTERS = /(?!\n)\p{Cc}/gu

/** The endpoints of questions on source texts, under `/api/translations`. */
export const questionEndpoints: Endpoint[] = [
  implement(askQuestion, async ({ req, input, subject: { document, language } }) => {
    const text = textOf(req, input.text, 'question.empty')
    const sourceHash = await hashOfUnit(req, document, input.unit)
    const row = {
      id: newDocumentId(),
      documentCollection: document.collection,
      documentId: document.id,
      unit: input.unit,
      sourceHash,
      language,
      text,
      by: nameOfUser(req.user),
      byUser: cmsUser(req.user)?.id ?? null,
      at: new Date().toISOString(),
    }
    await req.payload.db.create({ collection: 'questions', data: row })
    return { question: read(req, row) }
  }),
  implement(answerQuestion, async ({ req, input, subject: stored }) => {
    const data = {
      answer: textOf(req, input.answer, 'question.no-answer'),
      answeredBy: nameOfUser(req.user),
      answeredAt: new Date().toISOString(),
    }
    await req.payload.db.updateOne({ collection: 'questions', id: stored.id, data })
    return { question: read(req, { ...stored, ...data }) }
  }),
]

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

function textOf(req: PayloadRequest, given: string, whenEmpty: LabelKey): string {
  const text = given.replaceAll('\r\n', '\n').replace(CONTROL_CHARACTERS, '').normalize('NFC').trim()
  if (text === '') throw problem(req, whenEmpty, 400)
  if (text.length > LONGEST) throw problem(req, 'question.too-long', 400, { limit: LONGEST })
  return text
}

function read(req: PayloadRequest, row: Readonly<Record<string, unknown>>): DeskQuestion {
  const question = questionOf(row)
  if (!question) throw problem(req, 'question.no-question', 404)
  return question
}
