import type { PayloadRequest } from 'payload'
import { cmsUser } from '../../access/cms-user.ts'
import { maySeeLanguage } from '../../access/translation-access.ts'
import { problem } from '../../endpoints/problem.ts'
import type { TranslatedDocument } from '../../content/document/translated-document.ts'
import { draftPage, readDraft } from './draft-page.ts'
import type { KnownPreview, PreviewFolder } from './preview-folder.ts'

/**
 * Writes the page of a preview of the person who asks: drafts in languages that she may not see are not in it.
 * @param now milliseconds since 1970
 * @throws APIError 404 when there is no such document
 */
export async function writePage(
  req: PayloadRequest,
  folder: PreviewFolder,
  document: TranslatedDocument,
  { token, grant }: KnownPreview,
  now: number,
): Promise<void> {
  const draft = await readDraft(req.payload, document)
  if (!draft) throw problem(req, 'problem.no-document', 404)
  const user = cmsUser(req.user)
  const { adminLanguage } = grant
  const page = draftPage(draft, { mayShow: (tag) => maySeeLanguage(user, tag), adminLanguage }, now)
  await folder.write(token, page)
}
