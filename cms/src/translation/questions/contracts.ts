import { z } from 'zod'
import { post } from '../../endpoints/contract.ts'
import { aboutTranslation, unitId } from '../../endpoints/input-fields.ts'
import { deskQuestion } from '../store/desk.ts'

/** Beyond this nothing is read; how long a question may be is stated in a sentence of its own. */
const text = z.string().max(100_000)

export const askQuestion = post('/api/translations/questions', 'writes-translation', {
  summary: 'Asks a question on a source text.',
  input: aboutTranslation.extend({ unit: unitId, text }),
  answer: z.object({ question: deskQuestion }),
})

export const answerQuestion = post('/api/translations/answer', 'answers-question', {
  summary: 'Answers a question.',
  input: z.object({ question: z.string().max(60).describe('Id of the question.'), answer: text }),
  answer: z.object({ question: deskQuestion }),
})
