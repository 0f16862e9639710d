import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { PayloadRequest } from 'payload'
import { cmsUser } from '../../access/cms-user.ts'
import type { TranslatedDocument } from '../../content/document/translated-document.ts'
import type { KnownPreview, PreviewFolder } from './preview-folder.ts'
import { newGrant } from './new-grant.ts'

/** How long a person's own preview of a document works after she last looked at it: a working day. */
const LIVE_LASTS_MS = 8 * 60 * 60 * 1000

/**
 * The person's own preview of a document, which follows what is saved: the one that she has, under the same address for
 * as long as she works with it, or a new one, still without a page.
 * @param language the language in which a new one opens
 * @param now milliseconds since 1970
 */
export async function ownPreview(
  req: PayloadRequest,
  folder: PreviewFolder,
  { document, language }: { document: TranslatedDocument; language: LanguageTag },
  now: number,
): Promise<KnownPreview> {
  const by = cmsUser(req.user)?.id
  const found = (await folder.of(document.id)).find(
    ({ grant }) => grant.kind === 'live' && grant.by === by && Date.parse(grant.expires) > now,
  )
  if (!found) {
    const grant = newGrant(req, { kind: 'live', document, language, lasts: LIVE_LASTS_MS }, now)
    return { token: await folder.add(grant, now), grant }
  }
  const { token, grant } = found
  if (Date.parse(grant.expires) - now > LIVE_LASTS_MS / 2) return found
  const longer = { ...grant, expires: new Date(now + LIVE_LASTS_MS).toISOString() }
  await folder.regrant(token, longer)
  return { token, grant: longer }
}
