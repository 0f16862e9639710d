import { APIError, type Endpoint } from 'payload'
import { z } from 'zod'
import { bodyOf, jsonEndpoint, writableTarget } from '../../../endpoints/desk-request.ts'
import { MachineTranslationError, type MachineProblem } from './machine-translator.ts'
import { problemSentence, translateUnits } from './translate-units.ts'

/** The status of the answer: 4xx where the person or her administrator can do something, 502 where the provider fails. */
const STATUSES: Readonly<Record<MachineProblem, number>> = {
  'not-set-up': 409,
  'wrong-key': 409,
  quota: 409,
  budget: 409,
  'too-many-requests': 429,
  language: 422,
  'too-long': 422,
  crisis: 422,
  unreachable: 502,
  unexpected: 502,
}

const body = z.object({
  collection: z.string(),
  id: z.string(),
  language: z.string(),
  units: z.array(z.string().max(500)).max(2000),
})

/** `POST /api/translations/machine`: translates units by machine, as drafts, for a person who may write them. */
export const machineEndpoint: Endpoint = jsonEndpoint('post', '/machine', async (req) => {
  const given = await bodyOf(req, body)
  const target = await writableTarget(req, given)
  try {
    return await translateUnits(req, { ...target, units: given.units })
  } catch (error) {
    if (!(error instanceof MachineTranslationError)) throw error
    req.payload.logger.warn(`Machine translation: ${error.kind}. ${error.message}`)
    throw new APIError(problemSentence(req, error), STATUSES[error.kind], null, true)
  }
})
