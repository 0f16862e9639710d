import { z } from 'zod'
import { languageTag } from '../languages/registry.ts'
import { sourceHash } from './history.ts'

/** Who made a text: a person of ours, a machine, or a translation agency. */
export const origin = z.enum(['human', 'machine', 'agency'])
export type Origin = z.infer<typeof origin>

/** The text of one unit in one language, and the source text that it was made for. */
export const unitText = z.object({
  value: z.string().min(1).max(20_000).describe('The translation.'),
  sourceHash: sourceHash.describe('Hash of the source text that was translated.'),
  origin: origin.describe('Who made it.'),
})
export type UnitText = z.infer<typeof unitText>

/** How many texts of a unit a translation keeps: for today's source and for up to two others. */
export const TEXTS_KEPT = 3

/** The words of one document in one language. */
export const translation = z.object({
  language: languageTag.describe('The language of the texts.'),
  units: z
    .record(z.string(), z.array(unitText).min(1).max(TEXTS_KEPT))
    .describe('Texts by unit id, the newest first.'),
  translator: z
    .string()
    .max(120)
    .optional()
    .describe('Who translated, as told to readers: an office or a role.'),
  reviewer: z.string().max(120).optional().describe('Who checked, as told to readers.'),
  reviewedOn: z.iso.date().optional().describe('When the translation was checked.'),
})
export type Translation = z.infer<typeof translation>

/**
 * The texts of a unit after a new one is written: a text for the same source replaces the earlier one, the newest
 * comes first, and at most three are kept.
 */
export function withText(texts: readonly UnitText[] | undefined, text: UnitText): UnitText[] {
  const others = (texts ?? []).filter((other) => other.sourceHash !== text.sourceHash)
  return [text, ...others].slice(0, TEXTS_KEPT)
}
