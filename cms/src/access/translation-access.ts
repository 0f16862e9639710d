import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { CollectionConfig, PayloadRequest } from 'payload'
import { type ContentCollection, modelOf } from '../database/collection-slugs.ts'
import { type CmsUser, cmsUser, editsEverything, hasRole, isMunicipalEditor } from './cms-user.ts'
import { municipalDocuments } from './municipal-documents.ts'

/**
 * The rules for translations: people who only translate see only their languages; anyone who edits sees all. Texts are
 * written only through the desk, which merges them and keeps their history.
 */
export const translationAccess: CollectionConfig['access'] = {
  read: ({ req }) => {
    const user = cmsUser(req.user)
    if (!user) return false
    return isTranslatorOnly(user) ? { language: { in: [...user.languages] } } : true
  },
  create: () => false,
  update: () => false,
  delete: () => false,
  unlock: () => false,
}

/** Whether the user does nothing but translate. */
export const isTranslatorOnly = (user: CmsUser): boolean => user.roles.every((role) => role === 'translator')

/** Whether the user may see the translations into a language. */
export function maySeeLanguage(user: CmsUser | undefined, language: LanguageTag): boolean {
  if (!user) return false
  return !isTranslatorOnly(user) || user.languages.includes(language)
}

/**
 * Whether the user may write the translation of a document in a language: its translators, and anyone who edits the
 * document.
 */
export async function mayWriteTranslation(
  req: PayloadRequest,
  documentId: string,
  language: string,
): Promise<boolean> {
  const user = cmsUser(req.user)
  if (hasRole(user, 'translator') && user?.languages.includes(language) === true) return true
  return mayEdit(req, documentId)
}

/**
 * Whether the user edits a document, and so publishes its translations: editors, limited ones only in their
 * municipalities.
 */
export async function mayEdit(req: PayloadRequest, documentId: string): Promise<boolean> {
  const user = cmsUser(req.user)
  if (editsEverything(user)) return true
  return isMunicipalEditor(user) && (await municipalDocuments(req, user)).includes(documentId)
}

/**
 * Whether the user publishes translations of a document: anyone who edits it, and the communications team for its own
 * content.
 */
export async function mayPublishTranslation(
  req: PayloadRequest,
  document: { collection: ContentCollection; id: string },
): Promise<boolean> {
  const model = modelOf(document.collection)
  const isOwn = model === 'event' || model === 'announcement'
  return (isOwn && hasRole(cmsUser(req.user), 'communications')) || mayEdit(req, document.id)
}
