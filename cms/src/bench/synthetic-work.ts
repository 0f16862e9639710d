import type { Document } from '@tienviitta/content-models/models/model'
import { type KeptHistory, publishUnits } from '@tienviitta/content-models/translation/history'
import { textHash } from '@tienviitta/content-models/translation/text-hash'
import type { Translation, WorkedUnits } from '@tienviitta/content-models/translation/translation'
import { type Unit, unitsOf } from '@tienviitta/content-models/translation/units'
import { collectionOf } from '../database/collection-slugs.ts'
import { type TranslationRow, emptyRow } from '../translation/store/translation-row.ts'
import { publishedUnits } from '../translation/store/worked-texts.ts'

/**
 * One in this many source texts has changed, and in every second language the translation is still of the earlier text.
 */
const CHANGED_EVERY = 20

const before = (source: string): string => `${source} ennen`
const hasChanged = (index: number): boolean => index % CHANGED_EVERY === 3

/** A document as it was before some of its texts changed. */
export const earlierUnits = (units: readonly Unit[]): Unit[] =>
  units.map((unit, index) =>
    hasChanged(index) ? { ...unit, source: before(unit.source), hash: textHash(before(unit.source)) } : unit,
  )

/** The history of a document that was first published with the earlier texts. @param now ISO 8601, UTC */
export function historyOf(units: readonly Unit[], now: string): KeptHistory {
  const first = publishUnits({}, earlierUnits(units), () => 'update')
  return publishUnits(first, units, () => 'update', now)
}

/**
 * What translators have made of a document in a language, all of it published.
 * @param names the ids under which the translation has the texts of the units
 */
export function workedRow(
  { model, id }: Pick<Document, 'model' | 'id'>,
  units: readonly Unit[],
  names: readonly string[],
  { language, units: texts }: Translation,
): TranslationRow {
  const work: WorkedUnits = {}
  for (const [index, { id: unit, hash, source }] of units.entries()) {
    const value = texts[names[index] ?? '']?.[0]?.value
    if (value === undefined) continue
    const isOld = hasChanged(index) && language.charCodeAt(0) % 2 === 1
    const made = isOld ? before(source) : source
    work[unit] = [{ value, sourceHash: isOld ? textHash(made) : hash, origin: 'human', source: made }]
  }
  const row = emptyRow({ model, id, collection: collectionOf(model) }, language)
  return {
    ...row,
    step: 'published',
    isPublished: true,
    work,
    units: publishedUnits(work, {}, false),
  }
}

/** On SQLite, ids of rows outside blocks are unique among all documents. */
export function withOwnRowIds(document: Document): Document {
  const owned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((row: unknown) => named(owned(row)))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, owned(inner)]))
  }
  const named = (row: unknown): unknown =>
    typeof row === 'object' && row !== null && 'id' in row
      ? { ...row, id: `${String(row.id)}-${document.id}` }
      : row
  const entries = Object.entries(document).map(
    ([key, value]) => [key, key === 'body' ? value : owned(value)] as const,
  )
  return Object.fromEntries(entries) as unknown as Document
}

/** The units of a document under the ids of its rows, and under those that its translations know. */
export function unitsToFill(given: Document): { document: Document; units: Unit[]; names: string[] } {
  const document = withOwnRowIds(given)
  return { document, units: unitsOf(document), names: unitsOf(given).map(({ id }) => id) }
}
