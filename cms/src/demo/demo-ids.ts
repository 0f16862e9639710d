import { createHash } from 'node:crypto'
import type { ModelName } from '@tienviitta/content-models/models/model-name'

/**
 * The id of a demo document: 24 hexadecimal characters made from its model and slug, so that the same content has the
 * same ids on every database and machine.
 */
export const demoDocumentId = (model: ModelName, slug: string): string =>
  createHash('sha256').update(`${model}/${slug}`).digest('hex').slice(0, 24)

/**
 * The id of a row or block of a demo document. Demo files use readable ids that are unique in their document only;
 * a database table needs ids that are unique among all documents.
 */
export const demoRowId = (documentId: string, path: string): string =>
  createHash('sha256').update(`${documentId}/${path}`).digest('hex').slice(0, 24)
