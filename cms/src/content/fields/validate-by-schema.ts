import { z } from 'zod'
import { reasonIn } from '../../labels/reason.ts'

/** Validates a field's value by its schema; the answer is a sentence in the language of the admin. */
export function validateBySchema(schema: z.core.$ZodType, isOptional: boolean) {
  return (value: unknown, { req }: { req: { i18n?: { language?: string } } }): string | true => {
    const given = value === null || value === '' ? undefined : value
    if (given === undefined && isOptional) return true
    const result = z.safeParse(schema, given)
    if (result.success) return true
    const [issue] = result.error.issues
    return issue ? reasonIn(req.i18n?.language, issue) : true
  }
}
