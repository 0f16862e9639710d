import { z } from 'zod'

/**
 * The document that a request is about. Anything that is not one is answered with 404, so any short text is allowed
 * here.
 */
export const aboutDocument = z.object({
  collection: z.string().max(60).describe('Collection of the document: `guides`.'),
  id: z.string().max(60).describe('Id of the document.'),
})

/** The translation that a request is about. */
export const aboutTranslation = aboutDocument.extend({
  language: z.string().max(35).describe('Tag of the language: `ar`.'),
})

/** Id of a text within its document. */
export const unitId = z.string().max(500)
export const unitIds = z.array(unitId).max(2000)

/** There is nothing to report. */
export const noInput = z.object({})

/** It was done. */
export const done = z.object({ ok: z.literal(true) })
export const DONE = { ok: true } as const

/** `draft` for the source that is being written in place of the published one. */
export const sourceChoice = z.literal('draft').optional()

/** A list in the query of an address, its members separated by commas. */
export const commaList = z.union([
  z
    .string()
    .max(40_000)
    .transform((text) => text.split(',').map((each) => each.trim())),
  z.array(z.string()),
])
