import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { PayloadRequest } from 'payload'
import { cmsUser } from '../../access/cms-user.ts'
import { nameOfUser } from '../../access/name-of-user.ts'
import { ADMIN_LANGUAGES } from '../../labels/label.ts'
import type { TranslatedDocument } from '../../content/document/translated-document.ts'
import type { PreviewGrant } from '@tienviitta/content-models/publishing/preview-files'

/** A preview that a person wants. */
export interface PreviewWish {
  readonly kind: PreviewGrant['kind']
  readonly document: TranslatedDocument
  /** The language in which it opens. */
  readonly language: LanguageTag
  /** Milliseconds. */
  readonly lasts: number
}

/**
 * What a new preview is for, with the rights of the person who asks.
 * @param now milliseconds since 1970
 */
export function newGrant(
  req: PayloadRequest,
  { kind, document, language, lasts }: PreviewWish,
  now: number,
): PreviewGrant {
  return {
    kind,
    document: { collection: document.collection, id: document.id },
    by: cmsUser(req.user)?.id ?? '',
    name: nameOfUser(req.user),
    language,
    adminLanguage: ADMIN_LANGUAGES.find((known) => known === req.i18n.language) ?? 'fi',
    made: new Date(now).toISOString(),
    expires: new Date(now + lasts).toISOString(),
  }
}
