import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Text } from '@tienviitta/content-models/localization/localize'
import { type LocalizedString, isText, localizedString } from './localized-string.ts'
import type { QueryContext } from '../incremental/query-context.ts'

/** What must be said about the translation of one part of a page. */
export interface InlineTranslationNotice {
  /** Languages in which parts of it are, because they are not translated. */
  readonly fallback: readonly LanguageTag[]
  /** The newer source texts of outdated translations. */
  readonly newer: readonly LocalizedString[]
}

/** What must be said about the translation of the whole page. */
export interface TranslationNotice {
  /** How much of the page is not in the reader's language. */
  readonly fallback: 'none' | 'some' | 'most'
  readonly languages: readonly LanguageTag[]
  /** Set when some translation is outdated: the language of the newer text. */
  readonly newerIn?: LanguageTag
}

/** All texts inside a localized document or a part of it, in its order. */
export function textsIn(value: unknown, found: Text[] = []): Text[] {
  if (typeof value !== 'object' || value === null) return found
  if (isText(value)) found.push(value)
  else if (Array.isArray(value)) for (const inner of value) textsIn(inner, found)
  else for (const inner of Object.values(value)) textsIn(inner, found)
  return found
}

/**
 * The notice for a part, or nothing when there is nothing to say.
 * @param pageNotice when most of the page falls back, that is said once at the top and not at each part
 */
export function inlineTranslationNotice(
  context: QueryContext,
  part: unknown,
  pageNotice: Pick<TranslationNotice, 'fallback'> = { fallback: 'some' },
): InlineTranslationNotice | undefined {
  const texts = textsIn(part)
  const fallback =
    pageNotice.fallback === 'most' ? [] : [...new Set(texts.filter(isFallback).map((text) => text.language))]
  const newer = texts.flatMap((text) =>
    text.newer ? [localizedString(context, { ...text, ...text.newer })] : [],
  )
  return fallback.length > 0 || newer.length > 0 ? { fallback, newer } : undefined
}

const isFallback = (text: Text): boolean => text.state === 'fallback'

/** What is said at the top of the page of this localized document. */
export function translationNotice(document: unknown): TranslationNotice {
  const texts = textsIn(document)
  const fallen = texts.filter(isFallback)
  const newer = texts.find((text) => text.newer)?.newer
  return {
    fallback: fallen.length === 0 ? 'none' : fallen.length * 2 > texts.length ? 'most' : 'some',
    languages: [...new Set(fallen.map((text) => text.language))],
    ...(newer && { newerIn: newer.language }),
  }
}
