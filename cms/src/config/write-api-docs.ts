import { writeFile } from 'node:fs/promises'
import { apiDocs } from './api-docs.ts'

/** Writes `docs/api.md` and `docs/openapi.json`. Run it after changing a contract. */
for (const [file, text] of Object.entries(apiDocs())) await writeFile(file, text)
