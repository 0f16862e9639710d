import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import type { TranslatedDocument } from '../../../content/document/translated-document.ts'
import { documentOf } from '../../../endpoints/access-checks.ts'
import { implement } from '../../../endpoints/implement.ts'
import { problem } from '../../../endpoints/problem.ts'
import { downloadXliff, importXliff, previewXliff } from '../contracts.ts'
import { type ExportedFile, exportXliff } from './export-xliff.ts'
import { applyImport, previewImport } from './import-xliff.ts'
import { oneXliff, zipOfXliff } from './xliff-files.ts'

/** As many as a returned zip may hold. */
const MOST_FILES = 500

export const xliffEndpoints: Endpoint[] = [
  implement(downloadXliff, async ({ req, input, subject: languages }) => {
    const documents = documentsOf(req, input)
    if (documents.length * languages.length > MOST_FILES) throw problem(req, 'xliff.too-many', 400)
    const adminLanguage = req.i18n.language
    const files = await exportXliff(req.payload, { documents, languages, adminLanguage })
    if (files.length === 0) throw problem(req, 'problem.no-document', 404)
    return download(files, documents[0]?.collection ?? '')
  }),
  implement(previewXliff, ({ req, files }) => previewImport(req, { files })),
  implement(importXliff, ({ req, files }) => applyImport(req, { files })),
]

/** The documents that a request names, each once. An id may name its own collection: `guides:…`. */
function documentsOf(
  req: PayloadRequest,
  { collection, id = '', ids = [id] }: z.output<typeof downloadXliff.input>,
): TranslatedDocument[] {
  return [...new Set(ids)].map((name) => {
    const [own, ownId] = name.split(':')
    return documentOf(req, ownId === undefined ? { collection, id: own } : { collection: own, id: ownId })
  })
}

function download(files: readonly ExportedFile[], collection: string): Response {
  const [first] = files
  const isZip = files.length > 1
  const documents = new Set(files.map(({ file }) => file.document))
  const stem = documents.size === 1 ? first?.name.split('.')[0] : collection
  const name = isZip ? `${stem ?? collection}.zip` : (first?.name ?? '')
  const bytes = isZip ? zipOfXliff(files) : oneXliff(files)
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': isZip ? 'application/zip' : 'application/xliff+xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
