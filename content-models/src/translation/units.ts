import type { Document } from '../models/model.ts'
import { MODELS } from '../models/model.ts'
import { walk } from '../models/schema-walk.ts'
import { textHash } from './text-hash.ts'
import { type WordsKind, wordsRegistry } from './words.ts'

/** One piece of words of a document: what a translator translates at a time, and what grows old on its own. */
export interface Unit {
  /** The way to the words, through row ids: `body.rent.steps.budget.action`. Stays the same when rows move. */
  id: string
  kind: WordsKind
  /** The text in the document's source language. */
  source: string
  /** Hash of `source`; a translation belongs to this text and to no other. */
  hash: string
}

/** The units of a document in the order of the page. Words that are absent give no unit. */
export function unitsOf(document: Document): Unit[] {
  const units: Unit[] = []
  for (const { schema, value, path } of walk(MODELS[document.model], document)) {
    const words = wordsRegistry.get(schema)
    if (words && typeof value === 'string' && value !== '') {
      units.push({ id: path, kind: words.kind, source: value, hash: textHash(value) })
    }
  }
  return units
}
