import { z } from 'zod'

/** The building blocks of model fields that are not words: identifiers, dates, addresses on the web, rows. */

/** A document's identifier: 24 hexadecimal characters on every database. */
export const documentId = z
  .string()
  .regex(/^[0-9a-f]{24}$/u, 'must be a document id (24 hexadecimal characters)')

/** The part of an address that names a document; the same in every language. */
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'must be lower-case letters a–z, digits and single hyphens')

/** Identifies a row or block inside its document and outlives moves; translation units are named by it. */
export const rowId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/u, 'must be 1–40 letters, digits, hyphens')

/** A list of rows. A row keeps its `id` when it is moved, and so its translations. */
export function rows<Shape extends z.ZodRawShape>(shape: Shape, description: string) {
  return z.array(z.object({ id: rowId, ...shape })).describe(description)
}

/** Reports what is wrong at a place inside the value being validated. */
export function reportAt(context: z.RefinementCtx, path: PropertyKey[], message: string): void {
  context.addIssue({ code: 'custom', path, message })
}

/** A calendar date in Finland, `YYYY-MM-DD`. */
export const date = z.iso.date('must be a date, YYYY-MM-DD')

/** A clock time in Finland, `HH:mm`. */
export const clockTime = z.string().regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/u, 'must be a time, HH:mm')

/** An address on the web that a reader may be sent to. */
export const webAddress = z
  .url({ protocol: /^https$/u, error: 'must be a web address that begins with https://' })
  .max(500)

/** A phone number as it should be read aloud: digits and spaces, an optional leading plus. */
export const phoneNumber = z
  .string()
  .regex(/^\+?[0-9](?:[0-9 ]*[0-9])?$/u, 'must be a phone number: digits and spaces, + only first')
  .max(30)

/** An e-mail address. */
export const emailAddress = z.email('must be an e-mail address').max(200)
