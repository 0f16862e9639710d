import path from 'node:path'
import type { CollectionBeforeOperationHook } from 'payload'
import { slugOf } from '../slugs/slug-of.ts'

/** Gives an uploaded file a name that is safe in an address: letters a–z, digits, hyphens. */
export const plainFileName: CollectionBeforeOperationHook = ({ req }) => {
  if (req.file) {
    const { name, ext } = path.parse(req.file.name)
    req.file.name = `${slugOf(name) || 'picture'}${ext.toLowerCase()}`
  }
}
