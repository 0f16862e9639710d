import { APIError, type PayloadRequest } from 'payload'
import { inLanguage } from '../labels/in-language.ts'
import { type LabelKey, labelOf } from '../labels/label.ts'

/** An answer that tells the person what is wrong, in the language of the admin, with values for what stands in braces. */
export function problem(
  req: PayloadRequest,
  key: LabelKey,
  status: number,
  values: Readonly<Record<string, string>> = {},
): APIError {
  const sentence = inLanguage(labelOf(key), req.i18n.language)
  const filled = sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole)
  return new APIError(filled, status, null, true)
}
