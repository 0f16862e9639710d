import { messageIn } from '../labels/message.ts'
import { APIError, type PayloadRequest } from 'payload'
import type { z } from 'zod'
import { reasonIn } from '../labels/reason.ts'

/** Listing more than this many would help nobody. */
const MOST_FIELDS = 10

/**
 * The answer to a request that does not conform to its contract: 400 with a sentence, and the fields that are wrong
 * with the reason of each, in the language of the admin.
 */
export function invalidInput(req: PayloadRequest, { issues }: z.ZodError): APIError {
  const { language } = req.i18n
  const fields = issues.slice(0, MOST_FIELDS).map((issue) => ({
    field: issue.path.map(String).join('.'),
    reason: reasonIn(language, inPlainWords(issue)),
  }))
  return new APIError(messageIn('problem.body', language), 400, { fields }, true)
}

/** Zod's own sentences are about types; ours are about what to do. */
const inPlainWords = (issue: z.core.$ZodIssue): z.core.$ZodIssue =>
  issue.message.startsWith('Invalid ')
    ? { ...issue, message: 'does not have the form that is expected' }
    : issue
