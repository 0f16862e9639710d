import type { Document } from '@tienviitta/content-models/models/model'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { wrongText } from '@tienviitta/content-models/snapshot/validate'
import {
  type KeptHistory,
  keptHistory,
  publishUnits,
  sourceHistory,
} from '@tienviitta/content-models/translation/history'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Translation, UnitText } from '@tienviitta/content-models/translation/translation'
import { type Unit, unitsOf } from '@tienviitta/content-models/translation/units'
import type { Payload } from 'payload'
import { type FieldError, checkDocument } from '../document/check-document.ts'
import { toDocumentTitle } from '../document/document-title.ts'
import { slugOf } from '../slugs/slug-of.ts'
import type { TranslatedDocument } from '../translations/translation-key.ts'
import { type TranslationRow, readRows } from '../translations/translation-row.ts'

export interface OverlayChoice {
  document: TranslatedDocument
  /** Whether the drafts of a language are shown; of the others only what readers see. */
  mayShow: (language: LanguageTag) => boolean
  /** The language of the admin, for reasons. */
  adminLanguage: string | undefined
}

/** A document as it would be published, or why there is no page of it yet. */
export type Overlay =
  { snapshot: SnapshotDocument; errors: [] } | { snapshot?: undefined; errors: readonly FieldError[] }

type Row = Record<string, unknown> & { id: string }

/**
 * A document as readers would see it if its newest draft and the newest texts of its translators were published now;
 * texts that wait for approval are in it too. While the draft lacks something, what is published stands in for it.
 * `undefined` when there is no such document.
 */
export async function overlayOf(payload: Payload, choice: OverlayChoice): Promise<Overlay | undefined> {
  const { collection, id, model } = choice.document
  const main = await payload.db.findOne<Row>({ collection, where: { id: { equals: id } } })
  if (!main) return undefined
  const newest = await payload.findByID({ collection, id, draft: true, depth: 0, overrideAccess: true })
  const check = (row: Row) => checkDocument(model, withSlug(choice.document, row), choice.adminLanguage)
  const draft = check(newest as unknown as Row)
  const checked = draft.document || main['_status'] === 'draft' ? draft : check(main)
  if (!checked.document) return checked
  const history = keptHistory.safeParse(main['history'] ?? {}).data ?? {}
  const rows = await readRows(payload, [id])
  return { snapshot: snapshotOf(checked.document, history, rows, choice.mayShow), errors: [] }
}

/** A document that has never been published has no address yet; the preview gives it the one that it would get. */
function withSlug({ model }: TranslatedDocument, row: Row): Row {
  const { slug } = row
  if (typeof slug === 'string' && slug !== '') return row
  const name = slugOf(toDocumentTitle(model, row))
  return { ...row, slug: name === '' ? `${model}-1` : name }
}

/** The document in the form of the snapshot. Texts that no page can show are left out. */
export function snapshotOf(
  document: Document,
  history: KeptHistory,
  rows: readonly TranslationRow[],
  mayShow: (language: LanguageTag) => boolean,
): SnapshotDocument {
  const units = unitsOf(document)
  return {
    document,
    history: sourceHistory.parse(publishUnits(history, units, () => 'update')),
    translations: rows
      .filter(({ language }) => language !== document.sourceLanguage)
      .map((row) => translationOf(row, units, mayShow(row.language)))
      .filter((translation) => Object.keys(translation.units).length > 0),
  }
}

function translationOf(row: TranslationRow, units: readonly Unit[], isDraftShown: boolean): Translation {
  const { language, translator, reviewer, reviewedOn } = row
  const shown = isDraftShown ? row.work : row.isPublished ? row.units : {}
  const texts = units.flatMap(({ id, kind }) => {
    const sound = (shown[id] ?? []).filter(({ value }) => wrongText(kind, value) === undefined)
    return sound.length > 0 ? [[id, sound.map(plainText)] as const] : []
  })
  return {
    language,
    units: Object.fromEntries(texts),
    ...(translator && { translator }),
    ...(reviewer && { reviewer }),
    ...(reviewedOn && { reviewedOn }),
  }
}

const plainText = ({ value, sourceHash, origin }: UnitText): UnitText => ({ value, sourceHash, origin })
