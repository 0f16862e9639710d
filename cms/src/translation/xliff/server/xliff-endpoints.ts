import { type LanguageTag, isLanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Endpoint, PayloadRequest } from 'payload'
import { cmsUser } from '../../../access/cms-user.ts'
import { maySeeLanguage } from '../../../access/translation-access.ts'
import { documentOf, jsonEndpoint, problem, queryOf } from '../../../endpoints/desk-request.ts'
import { siteLanguages } from '../../../content/settings/site-languages.ts'
import { type ExportedFile, exportXliff } from './export-xliff.ts'
import { applyImport, previewImport } from './import-xliff.ts'
import { uploadedFiles } from './uploaded-files.ts'
import { oneXliff, zipOfXliff } from './xliff-files.ts'

/** As many as a zip may hold that comes back. */
const MOST_FILES = 500

/**
 * `GET /api/translations/xliff?collection=…&id=…&languages=ar,so`: the texts of a document for translators; several
 * documents with `ids=…,…` instead of `id`, every language of the person with `languages=all`. One file as it is,
 * several as a zip. `POST …/xliff/preview` and `…/xliff/import` with the files as `multipart/form-data`, field `file`:
 * an `ImportReport`.
 */
export const xliffEndpoints: Endpoint[] = [
  jsonEndpoint('get', '/xliff', async (req) => {
    const { collection = '', id = '', ids = id, languages = '' } = queryOf(req)
    const documents = [...new Set(ids.split(','))].map((each) =>
      documentOf(req, { collection, id: each.trim() }),
    )
    const chosen = await chosenLanguages(req, languages)
    if (documents.length * chosen.length > MOST_FILES) throw problem(req, 'xliff.too-many', 400)
    const adminLanguage = req.i18n.language
    const files = await exportXliff(req.payload, { documents, languages: chosen, adminLanguage })
    if (files.length === 0) throw problem(req, 'problem.no-document', 404)
    return download(files, collection)
  }),
  jsonEndpoint('post', '/xliff/preview', async (req) => {
    if (!req.user) throw problem(req, 'problem.sign-in', 401)
    return previewImport(req, { files: await uploadedFiles(req) })
  }),
  jsonEndpoint('post', '/xliff/import', async (req) => {
    if (!req.user) throw problem(req, 'problem.sign-in', 401)
    return applyImport(req, { files: await uploadedFiles(req) })
  }),
]

/** The languages that a request names. @throws APIError 403 for one that the person may not see, 404 for nonsense */
async function chosenLanguages(req: PayloadRequest, languages: string): Promise<LanguageTag[]> {
  const user = cmsUser(req.user)
  if (languages === 'all') {
    return (await siteLanguages(req.payload)).filter((tag) => maySeeLanguage(user, tag))
  }
  return [...new Set(languages.split(','))].map((given) => {
    const tag = given.trim()
    if (!isLanguageTag(tag)) throw problem(req, 'xliff.no-language', 404)
    if (!maySeeLanguage(user, tag)) throw problem(req, 'problem.language', 403)
    return tag
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
