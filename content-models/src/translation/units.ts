import type { Document } from '../models/model.ts'
import { MODELS } from '../models/model.ts'
import { walk } from '../models/schema-walk.ts'
import { textHash } from './text-hash.ts'
import { type WordsKind, wordsKindOf } from '../fields/words.ts'

/** One piece of words of a document: what is translated as a whole, and becomes outdated on its own. */
export interface Unit {
  /** The path to the words, through row ids: `body.rent.steps.budget.action`. Stays the same when rows move. */
  id: string
  kind: WordsKind
  /** The text in the document's source language. */
  source: string
  /** Hash of `source`; a translation belongs to this text and to no other. */
  hash: string
}

/** The units of a document in the order of the page. Absent words have no unit. */
export const unitsOf = (document: Document): Unit[] =>
  wordsIn(document).map((unit) => ({ ...unit, hash: textHash(unit.source) }))

/** The units of a document without their hashes, which take longer to compute than everything else. */
export function wordsIn(document: Document): Omit<Unit, 'hash'>[] {
  const units: Omit<Unit, 'hash'>[] = []
  for (const { schema, value, path } of walk(MODELS[document.model], document)) {
    if (typeof value !== 'string' || value === '') continue
    const kind = wordsKindOf(schema)
    if (kind) units.push({ id: path, kind, source: value })
  }
  return units
}
