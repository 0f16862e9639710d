import { APIError, type Endpoint } from 'payload'
import { implement } from '../../../endpoints/implement.ts'
import { translateByMachine } from '../contracts.ts'
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

export const machineEndpoint: Endpoint = implement(translateByMachine, async ({ req, input, subject }) => {
  try {
    return await translateUnits(req, { ...subject, units: input.units })
  } catch (error) {
    if (!(error instanceof MachineTranslationError)) throw error
    req.payload.logger.warn(`Machine translation: ${error.kind}. ${error.message}`)
    throw new APIError(problemSentence(req, error), STATUSES[error.kind], null, true)
  }
})
