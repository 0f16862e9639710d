import type { AccessResult, CollectionConfig, PayloadRequest, Where } from 'payload'
import { type CmsUser, cmsUser, editsEverything, hasRole, isMunicipalEditor } from './cms-user.ts'
import { municipalDocuments } from './municipal-documents.ts'
import { signedIn } from './signed-in.ts'

/**
 * The rules for translations: whoever has an account reads; editors write those of the documents that they edit;
 * translators write in their languages and delete nothing.
 */
export const translationAccess: CollectionConfig['access'] = {
  read: signedIn,
  readVersions: signedIn,
  create: ({ req }) => mayTranslate(cmsUser(req.user)),
  update: ({ req }) => writable(req, true),
  delete: ({ req }) => writable(req, false),
  unlock: () => false,
}

const mayTranslate = (user: CmsUser | undefined): boolean =>
  (hasRole(user, 'translator') && user?.languages.length !== 0) ||
  editsEverything(user) ||
  isMunicipalEditor(user)

async function writable(req: PayloadRequest, forTranslators: boolean): Promise<AccessResult> {
  const user = cmsUser(req.user)
  if (editsEverything(user)) return true
  const or: Where[] = []
  if (isMunicipalEditor(user)) or.push({ documentId: { in: await municipalDocuments(req, user) } })
  if (forTranslators && hasRole(user, 'translator') && user)
    or.push({ language: { in: [...user.languages] } })
  return or.length > 0 ? { or } : false
}

/** Whether the user may write the translation of a document in a language. */
export async function mayWriteTranslation(
  req: PayloadRequest,
  documentId: string,
  language: string,
): Promise<boolean> {
  const user = cmsUser(req.user)
  if (editsEverything(user)) return true
  if (hasRole(user, 'translator') && user?.languages.includes(language) === true) return true
  return isMunicipalEditor(user) && (await municipalDocuments(req, user)).includes(documentId)
}
