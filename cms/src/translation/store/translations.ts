import type { CollectionConfig, Field } from 'payload'
import { translationAccess } from '../../access/translation-access.ts'
import { internalCollection } from '../../database/internal-collection.ts'
import { revisionField } from '../../database/write-at-revision.ts'
import { languageField } from '../../content/fields/language-field.ts'
import { labelOf } from '../../labels/label.ts'
import { TRANSLATION_STEPS } from './desk.ts'
import { ROW_TEXTS } from './translation-row.ts'

/**
 * The words of the documents in languages other than their own: one row per document and language. `work` is what its
 * translators have, `units` what readers see; publishing takes the approved texts from the one into the other. Rows are
 * written only through the desk's functions (`save-texts.ts`, `take-step.ts` …), which merge unit by unit.
 */
export const translations: CollectionConfig = {
  slug: 'translations',
  labels: { singular: labelOf('translation.one'), plural: labelOf('translation.many') },
  // The desk, the work lists and the tab of each document show them.
  admin: { hidden: true, useAsTitle: 'key' },
  access: translationAccess,
  disableDuplicate: true,
  lockDocuments: false,
  indexes: [
    // What the memory of a language watches; by the last one rows are sorted.
    { fields: ['language', 'isPublished', 'updatedAt', 'createdAt'] },
    // The glossary of a language.
    { fields: ['model', 'language'] },
  ],
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'model', type: 'text', required: true },
    { name: 'documentId', type: 'text', required: true, index: true },
    languageField,
    revisionField,
    { name: 'step', type: 'select', required: true, options: [...TRANSLATION_STEPS] },
    { name: 'isPublished', type: 'checkbox', index: true },
    { name: 'units', type: 'json' },
    { name: 'work', type: 'json' },
    ...ROW_TEXTS.map((name): Field => ({ name, type: 'text' })),
  ],
}

/** What a translation was after each of its steps, so that a step can be taken back. */
export const translationHistory = internalCollection('translation-history', [
  { name: 'key', type: 'text', required: true, index: true },
  { name: 'at', type: 'text', required: true, index: true },
  { name: 'step', type: 'text', required: true },
  { name: 'isPublished', type: 'checkbox' },
  { name: 'changed', type: 'number' },
  { name: 'by', type: 'text' },
  { name: 'waiver', type: 'text' },
  { name: 'row', type: 'json' },
])
