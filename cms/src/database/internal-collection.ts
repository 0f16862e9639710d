import type { CollectionConfig } from 'payload'

/** A collection that only the code reads and writes: nobody sees it in the admin or gets it through the API. */
export const internalCollection = (slug: string, fields: CollectionConfig['fields']): CollectionConfig => ({
  slug,
  admin: { hidden: true },
  access: { read: () => false, create: () => false, update: () => false, delete: () => false },
  lockDocuments: false,
  timestamps: false,
  fields,
})
