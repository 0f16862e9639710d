import type { CollectionConfig } from 'payload'
import { adminOnly } from '../../access/admin-only.ts'
import { revisionField } from '../../database/write-at-revision.ts'
import { languageField } from '../../content/fields/language-field.ts'
import { labelOf } from '../../labels/label.ts'

/**
 * Approved translations that are no longer in any translation, and those that were imported: one per language and
 * source text. Together with the published translations they are the translation memory. Written by `archivePairs`.
 */
export const translationMemory: CollectionConfig = {
  slug: 'translation-memory',
  labels: { singular: labelOf('memory.one'), plural: labelOf('memory.many') },
  admin: { hidden: true, useAsTitle: 'source' },
  access: { read: adminOnly, create: () => false, update: () => false, delete: adminOnly },
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    // `<language>:<hash of the source>`
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    languageField,
    revisionField,
    { name: 'sourceLanguage', type: 'text', required: true },
    { name: 'source', type: 'textarea', required: true },
    { name: 'value', type: 'textarea', required: true },
    // The title of a document, or the name of a file.
    { name: 'from', type: 'text' },
    { name: 'by', type: 'text' },
    // When it was approved (ISO 8601, UTC); empty when that is not known.
    { name: 'at', type: 'text' },
  ],
}
