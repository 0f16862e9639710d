import path from 'node:path'
import { apiPage } from '../endpoints/docs/api-page.ts'
import { openApiDocument } from '../endpoints/docs/openapi.ts'
import { CONTRACTS } from './contracts.ts'

const DOCS = path.join(import.meta.dirname, '../../../docs')

/** The files that are made from the contracts, by their path. */
export const apiDocs = (): Readonly<Record<string, string>> => ({
  [path.join(DOCS, 'api.md')]: apiPage(CONTRACTS),
  [path.join(DOCS, 'openapi.json')]: `${JSON.stringify(openApiDocument(CONTRACTS), null, 2)}\n`,
})
