import { isLanguageTag } from '@tienviitta/content-models/languages/registry'
import type { CollectionAfterDeleteHook, CollectionConfig, Field, Payload } from 'payload'
import { storedRows } from '../../database/stored-rows.ts'
import { adminOnly } from '../../access/admin-only.ts'
import { signedIn } from '../../access/signed-in.ts'
import { labelOf } from '../../labels/label.ts'
import type { DeskQuestion } from '../store/desk.ts'

const text = (name: string): Field => ({ name, type: 'text' })

/**
 * Questions of translators on source texts, and their answers. People of all languages see them, because everyone who
 * translates the text stumbles over the same word. Written only through the endpoints of `question-endpoints.ts`.
 */
export const questions: CollectionConfig = {
  slug: 'questions',
  labels: { singular: labelOf('question.one'), plural: labelOf('question.many') },
  admin: { hidden: true, useAsTitle: 'text' },
  access: { read: signedIn, create: () => false, update: () => false, delete: adminOnly },
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    { name: 'documentCollection', type: 'text', required: true },
    { name: 'documentId', type: 'text', required: true, index: true },
    { name: 'unit', type: 'text', required: true },
    // The source text that was asked about.
    { name: 'sourceHash', type: 'text', required: true },
    { name: 'language', type: 'text', required: true },
    { name: 'text', type: 'textarea', required: true },
    // The name of the asker, and the id of the account.
    text('by'),
    text('byUser'),
    { name: 'at', type: 'text', required: true },
    { name: 'answer', type: 'textarea' },
    text('answeredBy'),
    { name: 'answeredAt', type: 'text', index: true },
  ],
}

/** The questions on a document's texts by unit id, the oldest first. */
export async function questionsOf(
  payload: Payload,
  documentId: string,
): Promise<Map<string, DeskQuestion[]>> {
  const rows = await storedRows(payload, 'questions', { documentId: { equals: documentId } })
  const asked = rows.flatMap((stored) => {
    const question = questionOf(stored)
    return question ? [{ unit: String(stored['unit']), question }] : []
  })
  asked.sort((one, other) => one.question.at.localeCompare(other.question.at))
  const byUnit = new Map<string, DeskQuestion[]>()
  for (const { unit, question } of asked) byUnit.set(unit, [...(byUnit.get(unit) ?? []), question])
  return byUnit
}

/** For the dashboard: on how many documents questions are open, and where those that wait longest are answered. */
export async function countOpenQuestions(payload: Payload): Promise<{ documents: number; href: string }> {
  const rows = await storedRows(payload, 'questions', { answeredAt: { exists: false } }, { sort: 'at' })
  // A document keeps the place of the first question that it is set for.
  const documents = new Map(
    rows.map((row) => [
      String(row['documentId']),
      `/admin/collections/${String(row['documentCollection'])}/${String(row['documentId'])}`,
    ]),
  )
  return { documents: documents.size, href: [...documents.values()][0] ?? '' }
}

/** The questions on a document are deleted with it. */
export const deleteQuestions: CollectionAfterDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({ collection: 'questions', where: { documentId: { equals: String(id) } } })
}

/** Reads a row of the database; `undefined` when it is damaged. */
export function questionOf(stored: Readonly<Record<string, unknown>>): DeskQuestion | undefined {
  const string = (name: string): string => (typeof stored[name] === 'string' ? stored[name] : '')
  const language = string('language')
  if (!isLanguageTag(language) || string('text') === '') return undefined
  const answer = string('answer')
  return {
    id: String(stored['id']),
    text: string('text'),
    by: string('by'),
    at: string('at'),
    language,
    ...(answer === '' ? {} : { answer, answeredBy: string('answeredBy'), answeredAt: string('answeredAt') }),
  }
}
