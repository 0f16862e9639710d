import { z } from 'zod'
import { contract } from '../../endpoints/contract.ts'
import { aboutTranslation, unitId } from '../../endpoints/input-fields.ts'
import { deskQuestion } from '../store/desk.ts'

/** Beyond this nothing is read; how long a question may be is said in a sentence of its own. */
const text = z.string().max(100_000)

export const askQuestion = contract({
  method: 'post',
  path: '/api/translations/questions',
  summary: 'Asks a question on a source text.',
  access: 'writes-translation',
  input: aboutTranslation.extend({ unit: unitId, text }),
  answer: z.object({ question: deskQuestion }),
})

export const answerQuestion = contract({
  method: 'post',
  path: '/api/translations/answer',
  summary: 'Answers a question.',
  access: 'answers-question',
  input: z.object({ question: z.string().max(60).describe('Id of the question.'), answer: text }),
  answer: z.object({ question: deskQuestion }),
})
