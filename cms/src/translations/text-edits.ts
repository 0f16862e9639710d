import {
  type Translation,
  TEXTS_KEPT,
  origin,
  unitText,
  withText,
} from '@tienviitta/content-models/translation/translation'
import { sourceHash } from '@tienviitta/content-models/translation/history'
import { z } from 'zod'

/**
 * Texts that somebody has written, by unit id, each for the source text that she saw. They are merged into what is
 * stored, unit by unit, so that two people in different units never overwrite each other. An empty value takes the text
 * for that source away.
 */
export const textEdits = z.record(
  z.string().max(500),
  z.object({
    value: z.string().max(unitText.shape.value.maxLength ?? 20_000),
    sourceHash,
    origin: origin.optional(),
  }),
)
export type TextEdits = z.infer<typeof textEdits>

/** The stored texts after the edits; texts without an origin are a person's. */
export function mergedUnits(stored: Translation['units'], edits: TextEdits): Translation['units'] {
  const units = { ...stored }
  for (const [id, { value, sourceHash: hash, origin: by = 'human' }] of Object.entries(edits)) {
    const text = value.trim()
    if (text !== '') {
      units[id] = withText(units[id], { value: text, sourceHash: hash, origin: by }).slice(0, TEXTS_KEPT)
      continue
    }
    const others = (units[id] ?? []).filter((other) => other.sourceHash !== hash)
    if (others.length > 0) units[id] = others
    else Reflect.deleteProperty(units, id)
  }
  return units
}
