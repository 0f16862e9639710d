import { z } from 'zod'

/** What every refusal answers. */
export const problemAnswer = z.object({
  message: z.string().describe('What is wrong, in the language of the admin.'),
  fields: z
    .array(z.object({ field: z.string(), reason: z.string() }))
    .optional()
    .describe('The fields of a request that does not keep to its contract, each with the reason.'),
  reasons: z
    .array(z.object({ unit: z.string(), reason: z.string() }))
    .optional()
    .describe('Why a translation is not published, each with the text that it is about.'),
})
