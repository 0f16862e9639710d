import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { type KeptHistory, keptHistory } from '@tienviitta/content-models/translation/history'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import type { Payload, PayloadRequest } from 'payload'
import { checkDocument } from '../../content/document/check-document.ts'
import { toDocumentTitle } from '../../content/document/document-title.ts'
import { type StoredRow, storedRow } from '../../database/stored-rows.ts'
import type { AdminLanguage } from '../../labels/label.ts'
import { slugOf } from '../../content/slugs/slug-of.ts'
import type { TranslatedDocument } from '../../content/document/translated-document.ts'
import { type TranslationRow, readRows } from '../../translation/store/translation-row.ts'
import { overlaidDocument } from './overlaid-document.ts'
import { pictureIds, readPictures } from './pictures.ts'
import type { PreviewPage } from '@tienviitta/content-models/publishing/preview-files'

/** Everything that a preview of a document is made of. */
export interface Draft {
  readonly document: TranslatedDocument
  readonly newest: StoredRow
  /** What readers see now, or saw last; the draft itself when nothing has ever been published. */
  readonly main: StoredRow
  readonly history: KeptHistory
  readonly translations: readonly TranslationRow[]
  /** The pictures that it shows, as they are published: a picture has no draft. */
  readonly pictures: readonly SnapshotDocument[]
}

/**
 * Reads the newest draft of a document with all its translations; `undefined` when there is no such document.
 * @param req the request that is saving it, if any: the draft is read in its transaction
 */
export async function readDraft(
  payload: Payload,
  document: TranslatedDocument,
  req?: PayloadRequest,
): Promise<Draft | undefined> {
  const { collection, id } = document
  const main = await storedRow(payload, collection, id, req)
  if (!main) return undefined
  const all = { draft: true, depth: 0, overrideAccess: true } as const
  const newest = (await payload.findByID({ collection, id, ...all, req })) as unknown as StoredRow
  const ids = [newest, main].flatMap((row) => {
    const shown = checkDocument(document.model, withSlug(document, row), undefined).document
    return shown ? pictureIds(shown) : []
  })
  return {
    document,
    newest,
    main,
    pictures: await readPictures(payload, [...new Set(ids)], req),
    history: keptHistory.safeParse(main['history'] ?? {}).data ?? {},
    translations: await readRows(payload, [id]),
  }
}

/** For whom a page is made. */
export interface Viewer {
  /** Whether the drafts of a language are shown; for other languages, only what readers see. */
  readonly mayShow: (language: LanguageTag) => boolean
  /** The language of the messages about what the draft lacks. */
  readonly adminLanguage: AdminLanguage
}

/**
 * A document as readers would see it if its newest draft and the newest texts of its translators were published now;
 * texts that wait for approval are included. While the draft lacks something, what is published stands in for it.
 * @param now milliseconds since 1970
 */
export function draftPage(
  { document, newest, main, history, translations, pictures }: Draft,
  { mayShow, adminLanguage }: Viewer,
  now: number,
): PreviewPage {
  const check = (row: StoredRow) => checkDocument(document.model, withSlug(document, row), adminLanguage)
  const draft = check(newest)
  const shown = draft.document || main['_status'] === 'draft' ? draft : check(main)
  return {
    written: new Date(now).toISOString(),
    isStale: false,
    missing: draft.errors.map(({ path, message }) => `${path}: ${message}`),
    pictures: [...pictures],
    ...(shown.document && { snapshot: overlaidDocument(shown.document, history, translations, mayShow) }),
  }
}

/** A document that has never been published has no address yet; the preview gives it the one that it would get. */
function withSlug({ model }: TranslatedDocument, row: StoredRow): StoredRow {
  const { slug } = row
  if (typeof slug === 'string' && slug !== '') return row
  const name = slugOf(toDocumentTitle(model, row))
  return { ...row, slug: name === '' ? `${model}-1` : name }
}
