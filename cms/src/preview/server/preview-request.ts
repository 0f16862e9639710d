import type { PayloadRequest } from 'payload'
import { problem } from '../../endpoints/problem.ts'
import type { TranslatedDocument } from '../../content/document/translated-document.ts'
import { type PreviewPlace, previewPlace } from './preview-place.ts'

/**
 * The place of the previews of a document.
 * @throws APIError 503 where previews are not set up, 404 when there is no such document: something that is not an id
 *   must not name a folder either
 */
export async function placeFor(
  req: PayloadRequest,
  { collection, id }: TranslatedDocument,
): Promise<PreviewPlace> {
  const place = previewPlace(req.payload)
  if (!place) throw problem(req, 'preview.no-server', 503)
  const { totalDocs } = await req.payload.db.count({ collection, where: { id: { equals: id } } })
  if (totalDocs === 0) throw problem(req, 'problem.no-document', 404)
  return place
}
