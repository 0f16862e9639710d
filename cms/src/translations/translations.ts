import { LANGUAGES } from '@tienviitta/content-models/languages/registry'
import { MODEL_NAMES } from '@tienviitta/content-models/models/model-name'
import type { CollectionConfig, Field } from 'payload'
import { translationAccess } from '../access/translation-access.ts'
import { collectionOf } from '../collections/collection-slugs.ts'
import { giveDocumentId } from '../document/document-id.ts'
import { type LabelKey, helpOf, labelOf, languageName } from '../labels/label.ts'
import { publishAfterChange, publishAfterDelete } from '../publishing/request-publishing.ts'
import { deskEndpoint } from './desk-endpoint.ts'
import { releaseTranslation, saveTranslation } from './save-translation.ts'

/** Filled in by hooks; what a browser sends is not taken. */
const byHooksOnly = { access: { create: () => false, update: () => false } }

/** The words of the documents in other languages than their own: one row per document and language. */
export const translations: CollectionConfig = {
  slug: 'translations',
  labels: { singular: labelOf('translation.one'), plural: labelOf('translation.many') },
  admin: {
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['title', 'language', 'translator', 'reviewedOn', '_status', 'updatedAt'],
    group: labelOf('group.translation'),
    listSearchableFields: ['title', 'key'],
  },
  defaultSort: 'title',
  access: translationAccess,
  disableDuplicate: true,
  // Texts are merged unit by unit: two people may have the same translation open.
  lockDocuments: false,
  // No autosave: it would make a row before document and language are chosen.
  versions: { maxPerDoc: 50, drafts: { autosave: false, validate: false } },
  endpoints: [deskEndpoint],
  fields: [
    {
      name: 'document',
      type: 'relationship',
      relationTo: MODEL_NAMES.map(collectionOf),
      required: true,
      ...forGood('translation.document'),
    },
    {
      name: 'language',
      type: 'select',
      required: true,
      index: true,
      options: LANGUAGES.map(({ tag }) => ({ value: tag, label: languageName(tag) ?? tag })),
      ...forGood('translation.language'),
    },
    {
      name: 'edits',
      type: 'json',
      virtual: true,
      label: labelOf('translation.units'),
      admin: { components: { Field: '/components/translation-desk#TranslationDesk' } },
    },
    inSidebar('translator', 'text'),
    inSidebar('reviewer', 'text'),
    {
      ...inSidebar('reviewedOn', 'text'),
      label: labelOf('translation.reviewedOn'),
      admin: {
        position: 'sidebar',
        components: {
          Field: { path: '/components/date-field#DateField', clientProps: { inputType: 'date' } },
        },
      },
    } as Field,
    {
      name: 'title',
      type: 'text',
      label: labelOf('translation.title'),
      admin: { hidden: true },
      ...byHooksOnly,
    },
    { name: 'key', type: 'text', unique: true, index: true, admin: { hidden: true }, ...byHooksOnly },
    { name: 'documentId', type: 'text', index: true, admin: { hidden: true }, ...byHooksOnly },
    { name: 'units', type: 'json', admin: { hidden: true }, ...byHooksOnly },
  ],
  hooks: {
    beforeChange: [giveDocumentId, saveTranslation],
    afterChange: [releaseTranslation, publishAfterChange],
    afterDelete: [publishAfterDelete],
  },
}

/** Chosen when the translation is made and never again. */
function forGood(key: LabelKey) {
  return {
    label: labelOf(key),
    admin: { description: helpOf(key, undefined) },
    access: { update: () => false },
  }
}

function inSidebar(name: 'translator' | 'reviewer' | 'reviewedOn', type: 'text'): Field {
  const key = `translation.${name}` as const
  return {
    name,
    type,
    maxLength: 120,
    label: labelOf(key),
    admin: { position: 'sidebar', description: helpOf(key, undefined) },
  }
}
