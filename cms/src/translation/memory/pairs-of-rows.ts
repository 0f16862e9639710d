import { languageTag } from '@tienviitta/content-models/languages/registry'
import { MODEL_NAMES, type ModelName } from '@tienviitta/content-models/models/model-name'
import type { MemoryPair } from '@tienviitta/content-models/translation-memory/memory-index'
import type { Payload, SelectType } from 'payload'
import { collectionOf } from '../../database/collection-slugs.ts'
import { type StoredRow, storedRows } from '../../database/stored-rows.ts'
import { TITLE_FIELDS, toDocumentTitle } from '../../content/document/document-title.ts'
import { documentWith } from '../../content/document/translated-document.ts'
import { knownSources } from '../store/known-sources.ts'
import { textsOfRow } from '../store/source-units.ts'
import type { TranslationRow } from '../store/translation-row.ts'
import { type PairOrigin, lacksSources, pairsOfRow } from './pairs-of-row.ts'

/**
 * The pairs of published translations, by the id of their row. Of the documents only title and language are read;
 * whole documents only where a text does not carry its own source.
 */
export async function pairsOfRows(
  payload: Payload,
  rows: readonly TranslationRow[],
): Promise<Map<string, MemoryPair[]>> {
  const origins = new Map<string, PairOrigin>()
  for (const model of MODEL_NAMES) {
    const ofModel = rows.filter(({ document }) => document.model === model)
    const whole = new Set(ofModel.filter(lacksSources).map(({ document }) => document.id))
    const short: SelectType = { [TITLE_FIELDS[model]]: true, sourceLanguage: true }
    const others = ofModel.map(({ document }) => document.id).filter((id) => !whole.has(id))
    for (const row of await readDocuments(payload, model, others, short)) {
      origins.set(row.id, originOf(model, row))
    }
    for (const row of await readDocuments(payload, model, [...whole])) {
      origins.set(row.id, withSources(model, row))
    }
  }
  return new Map(
    rows.map((row) => {
      const origin = origins.get(row.document.id)
      return [row.id ?? '', origin ? pairsOfRow(row, origin) : []]
    }),
  )
}

async function readDocuments(
  payload: Payload,
  model: ModelName,
  ids: readonly string[],
  select?: SelectType,
): Promise<StoredRow[]> {
  if (ids.length === 0) return []
  return storedRows(payload, collectionOf(model), { id: { in: [...ids] } }, { select })
}

const originOf = (model: ModelName, row: StoredRow): PairOrigin => ({
  title: toDocumentTitle(model, row),
  sourceLanguage: languageTag.safeParse(row['sourceLanguage']).data ?? 'fi',
})

function withSources(model: ModelName, row: StoredRow): PairOrigin {
  const sources = knownSources(textsOfRow(documentWith(model, row.id), row))
  return { ...originOf(model, row), sourceOf: (unit, hash) => sources.get(unit)?.get(hash) }
}
