import { z } from 'zod'
import { languageTag } from '../languages/registry.ts'
import { sourceHash } from './history.ts'

/** Who made a text: one of our own people, a machine, or a translation agency. */
export const origin = z.enum(['human', 'machine', 'agency'])
export type Origin = z.infer<typeof origin>

/** The text of one unit in one language, and the source text that it was made for. */
export const unitText = z.object({
  value: z.string().min(1).max(20_000).describe('The translation.'),
  sourceHash: sourceHash.describe('Hash of the source text that was translated.'),
  origin: origin.describe('Who made it.'),
})
export type UnitText = z.infer<typeof unitText>

/**
 * A text as its translators have it: with the source that it was made for, and who wrote and approved it. Readers and
 * the snapshot get its `unitText`.
 */
export const workedText = unitText.extend({
  source: z.string().max(20_000).optional().describe('The source text that was translated.'),
  by: z.string().max(120).optional().describe('Who wrote it: the name of a person, an agency or a machine.'),
  account: z.string().max(60).optional().describe('The account of the person who wrote it.'),
  at: z.iso.datetime().optional().describe('When it was written (UTC).'),
  approvedBy: z.string().max(120).optional().describe('The second person, who approved it.'),
  approvedAt: z.iso.datetime().optional().describe('When it was approved (UTC).'),
})
export type WorkedText = z.infer<typeof workedText>

/** How many texts of a unit a translation keeps: for the current source and for up to two others. */
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

/** The texts of one document in one language, as its translators have them: by unit id, the newest first. */
export const workedUnits = z.record(z.string(), z.array(workedText).min(1).max(TEXTS_KEPT))
export type WorkedUnits = z.infer<typeof workedUnits>

/**
 * The texts of a unit after a new one is written: a text for the same source replaces the earlier one, the newest
 * comes first, and at most three are kept.
 */
export function withText<Text extends UnitText>(texts: readonly Text[] | undefined, text: Text): Text[] {
  const others = (texts ?? []).filter((other) => other.sourceHash !== text.sourceHash)
  return [text, ...others].slice(0, TEXTS_KEPT)
}
