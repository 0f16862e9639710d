import {
  type Direction,
  type LanguageTag,
  fallbackChain,
  language as languageOf,
} from '../languages/registry.ts'
import { type Document, MODELS } from '../models/model.ts'
import { mapValues } from '../models/schema-walk.ts'
import type { SnapshotDocument } from '../snapshot/snapshot.ts'
import { usableText } from '../translation/standing.ts'
import { textHash } from '../translation/text-hash.ts'
import { type Words, type WordsKind, wordsKindOf } from '../fields/words.ts'

/** Words as a reader of one language sees them: the text, and everything that must be said about it. */
export interface Text {
  value: string
  kind: WordsKind
  /** The language of `value`, which is not the reader's when `state` is `fallback`. */
  language: LanguageTag
  direction: Direction
  /** `source`: the document's own words. `fallback`: no usable text in the reader's language. */
  state: 'source' | 'translated' | 'outdated' | 'fallback'
  /** The newer source beside an outdated translation. */
  newer?: { value: string; language: LanguageTag; direction: Direction }
}

/** A document in which every field of words has become a `Text`; everything else is unchanged. */
export type Localized<T> = T extends Words
  ? Text
  : T extends readonly (infer Item)[]
    ? Localized<Item>[]
    : T extends object
      ? { [Key in keyof T]: Localized<T[Key]> }
      : T

/**
 * A published document for a reader of `language`: each field with its text, language and direction, and whether it is
 * outdated or a fallback. No field is empty: a unit without a usable text falls back along the language's chain and
 * finally to the source. A fallback language gives valid texts only.
 */
export function localize<Doc extends Document>(
  snapshot: SnapshotDocument<Doc>,
  language: LanguageTag,
): Localized<Doc> {
  const { document, history, translations } = snapshot
  const sourceLanguage = document.sourceLanguage
  const chain = fallbackChain(language)
  const beforeSource = chain.slice(
    0,
    chain.includes(sourceLanguage) ? chain.indexOf(sourceLanguage) : undefined,
  )
  const candidates = beforeSource.flatMap((candidate) => {
    const row = translations.find((translation) => translation.language === candidate)
    return row ? [{ units: row.units, isReaders: candidate === language, ...spoken(candidate) }] : []
  })

  const textFor = (source: string, path: string, kind: WordsKind): Text => {
    if (candidates.length > 0) {
      const unitHistory = history[path] ?? [{ hash: textHash(source) }]
      for (const { units, isReaders, language: spokenIn, direction } of candidates) {
        const usable = usableText(unitHistory, units[path])
        if (!usable || (usable.standing === 'outdated' && !isReaders)) continue
        const { value } = usable.text
        if (usable.standing === 'outdated') {
          const newer = { value: source, ...spoken(sourceLanguage) }
          return { value, kind, language: spokenIn, direction, state: 'outdated', newer }
        }
        return { value, kind, language: spokenIn, direction, state: isReaders ? 'translated' : 'fallback' }
      }
    }
    const state = language === sourceLanguage ? 'source' : 'fallback'
    return { value: source, kind, ...spoken(sourceLanguage), state }
  }

  const localized = mapValues(MODELS[document.model], document, ({ schema, value, path }) => {
    const kind = wordsKindOf(schema)
    return kind && typeof value === 'string' ? textFor(value, path, kind) : value
  })
  return localized as Localized<Doc>
}

const spoken = (tag: LanguageTag) => ({ language: tag, direction: languageOf(tag).direction })
