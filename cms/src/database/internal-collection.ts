import type { CollectionConfig, Field } from 'payload'

/** A collection that only the server reads and writes: no account, not even an administrator's, sees it. */
export const internalCollection = (slug: string, fields: Field[]): CollectionConfig => ({
  slug,
  admin: { hidden: true },
  access: { read: () => false, create: () => false, update: () => false, delete: () => false },
  lockDocuments: false,
  timestamps: false,
  fields,
})
