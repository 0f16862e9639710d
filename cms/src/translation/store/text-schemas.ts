import type { Direction } from '@tienviitta/content-models/languages/registry'
import type { DifferencePart } from '@tienviitta/content-models/text-difference/text-difference'
import { type Finding, TRANSLATION_RULES } from '@tienviitta/content-models/translation-checks/finding'
import { z } from 'zod'

/** The direction in which a language is written. */
export const direction = z.enum(['ltr', 'rtl']) satisfies z.ZodType<Direction>

/** What changed between two texts, by whole words. */
export const difference = z.array(
  z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() }),
) satisfies z.ZodType<DifferencePart[]>

/** What a check found in a translation. */
export const finding = z.object({
  rule: z.enum(TRANSLATION_RULES),
  severity: z
    .enum(['block', 'warn'])
    .describe('`block`: it must not be published so. `warn`: a person decides.'),
  pieces: z.array(z.string()).describe('The pieces of text that it is about, as they stand there.'),
}) satisfies z.ZodType<Finding>
