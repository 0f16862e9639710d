import { randomBytes } from 'node:crypto'
import { documentId } from '@tienviitta/content-models/fields/field'
import type { CollectionBeforeChangeHook } from 'payload'

/** A new id: 24 hexadecimal characters, the first 8 of them the time, as MongoDB makes them. */
export function newDocumentId(seconds: number = Math.floor(Date.now() / 1000)): string {
  return seconds.toString(16).padStart(8, '0') + randomBytes(8).toString('hex')
}

/** Gives a new row an id of the same form on every database. */
export const giveDocumentId: CollectionBeforeChangeHook = ({ data, operation }) => {
  const row = data as Record<string, unknown>
  if (operation !== 'create' || documentId.safeParse(row['id']).success) return row
  return { ...row, id: newDocumentId() }
}
