import { isModelName } from '@tienviitta/content-models/models/model'
import type { Payload } from 'payload'
import { type StoredRow, storedRows } from '../../../database/stored-rows.ts'
import { collectionOf } from '../../../database/collection-slugs.ts'
import { coverageRows } from './coverage-rows.ts'
import type { TranslatedDocument } from '../../../content/document/translated-document.ts'

/** A unit of a document. */
export interface UnitPlace extends TranslatedDocument {
  unit: string
}

interface Known {
  counted: unknown
  places: { hash: string; place: UnitPlace }[]
}

/** Where each source text occurs, per installation; documents that have been counted again are read again. */
const indexes = new WeakMap<Payload, Map<string, Known>>()

/** All units by the hash of their source text, in every document. */
export async function unitsByHash(payload: Payload): Promise<Map<string, UnitPlace[]>> {
  await coverageRows(payload)
  const rows = await storedRows(payload, 'coverage', {}, { select: { counted: true } })
  const before = indexes.get(payload) ?? new Map<string, Known>()
  const changed = rows.filter(({ id, counted }) => before.get(id)?.counted !== counted).map(({ id }) => id)
  const read = changed.length === 0 ? [] : await storedRows(payload, 'coverage', { id: { in: changed } })
  for (const row of read) before.set(row.id, { counted: row['counted'], places: placesOf(row) })
  const index = new Map(
    rows.map(({ id }) => [id, before.get(id) ?? { counted: undefined, places: [] }] as const),
  )
  indexes.set(payload, index)
  const byHash = new Map<string, UnitPlace[]>()
  for (const { places } of index.values()) {
    for (const { hash, place } of places) byHash.set(hash, [...(byHash.get(hash) ?? []), place])
  }
  return byHash
}

function placesOf({ id, model, hashes }: StoredRow): Known['places'] {
  if (typeof model !== 'string' || !isModelName(model) || typeof hashes !== 'object' || !hashes) return []
  return Object.entries(hashes).map(([unit, hash]) => ({
    hash: String(hash),
    place: { model, id, collection: collectionOf(model), unit },
  }))
}
