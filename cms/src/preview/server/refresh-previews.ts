import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, Payload, PayloadRequest } from 'payload'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { cmsUser } from '../../access/cms-user.ts'
import { maySeeLanguage } from '../../access/translation-access.ts'
import { storedRow } from '../../database/stored-rows.ts'
import { type TranslatedDocument, documentWith } from '../../content/document/translated-document.ts'
import { type Draft, draftPage, readDraft } from './draft-page.ts'
import type { KnownPreview, PreviewFolder } from './preview-folder.ts'
import { previewPlace } from './preview-place.ts'
import { withoutTokens } from '@tienviitta/content-models/publishing/preview-files'

/** Refreshes in progress, by document: an older draft must not be written after a newer one. */
const underWay = new Map<string, Promise<void>>()

/**
 * Rewrites the previews of a document, with the rights of those who made them; does nothing where there are none. Never
 * fails: a preview that could not be written says that it is older, and the log says why.
 * @param req the request that has saved something, if it may still be in a transaction
 */
export async function refreshPreviews(
  payload: Payload,
  document: TranslatedDocument,
  req?: PayloadRequest,
): Promise<void> {
  const folder = previewPlace(payload)?.folder
  if (!folder) return
  const before = underWay.get(document.id) ?? Promise.resolve()
  const mine = before.then(() => refresh(payload, folder, document, req))
  underWay.set(document.id, mine)
  await mine
  if (underWay.get(document.id) === mine) underWay.delete(document.id)
}

async function refresh(
  payload: Payload,
  folder: PreviewFolder,
  document: TranslatedDocument,
  req: PayloadRequest | undefined,
): Promise<void> {
  const complain = (error: unknown): void => {
    const reason = withoutTokens(error instanceof Error ? error.message : String(error))
    payload.logger.error(
      `The previews of ${document.collection} ${document.id} were not refreshed: ${reason}`,
    )
  }
  try {
    const previews = await openPreviews(folder, document.id, Date.now())
    if (previews.length === 0) return
    const draft = await readDraft(payload, document, req).catch((error: unknown) => {
      complain(error)
      return 'unreadable' as const
    })
    for (const preview of previews) {
      await rewrite(payload, folder, preview, draft)
        .catch((error: unknown) => {
          complain(error)
          return tellThatStale(folder, preview)
        })
        .catch((error: unknown) => {
          complain(error)
          // Better none than an old one that is mistaken for the new one.
          return folder.remove(preview.token, document.id)
        })
    }
  } catch (error) {
    complain(error)
  }
}

/** The previews that someone has looked at and may look at again. */
async function openPreviews(folder: PreviewFolder, id: string, now: number): Promise<KnownPreview[]> {
  const open: KnownPreview[] = []
  for (const preview of await folder.of(id)) {
    const isValid = Date.parse(preview.grant.expires) > now
    if (isValid && (await folder.hasPage(preview.token))) open.push(preview)
  }
  return open
}

async function rewrite(
  payload: Payload,
  folder: PreviewFolder,
  { token, grant }: KnownPreview,
  draft: Draft | 'unreadable' | undefined,
): Promise<void> {
  if (draft === 'unreadable') return tellThatStale(folder, { token, grant })
  const user = cmsUser(await storedRow(payload, 'users', grant.by))
  // Neither the document nor the person's rights exist any more.
  if (!draft || !user) return folder.remove(token, grant.document.id)
  const mayShow = (language: LanguageTag): boolean => maySeeLanguage(user, language)
  await folder.write(token, draftPage(draft, { mayShow, adminLanguage: grant.adminLanguage }, Date.now()))
}

/** Makes a preview say that it is older than what has been saved. */
async function tellThatStale(folder: PreviewFolder, { token, grant }: KnownPreview): Promise<void> {
  const page = await folder.page(token)
  if (page) await folder.write(token, { ...page, isStale: true })
  else await folder.remove(token, grant.document.id)
}

/** Rewrites the previews of a document after every save. */
export const previewAfterChange =
  (model: ModelName): CollectionAfterChangeHook =>
  ({ doc, req }) =>
    refreshPreviews(req.payload, documentWith(model, (doc as { id: string }).id), req)

/** A deleted document has no previews. */
export const previewAfterDelete =
  (model: ModelName): CollectionAfterDeleteHook =>
  ({ id, req }) =>
    refreshPreviews(req.payload, documentWith(model, String(id)), req)
