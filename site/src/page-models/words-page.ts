import { thing } from '../structured-data/thing.ts'
import { type GuideCard, guideCard } from './cards.ts'
import { listFrame } from './frame.ts'
import { type InlineTranslationNotice, inlineTranslationNotice } from './translation-notice.ts'
import { type LocalizedString, localizedString, untranslated } from './localized-string.ts'
import { pageModel } from './page.ts'

/** A word of Finnish society with what it means. */
export interface Word {
  /** Its slug, which names it in addresses: `/ar/words/#kela`. */
  readonly slug: string
  readonly term: LocalizedString
  readonly abbreviation?: string
  readonly equivalent: LocalizedString
  readonly explanation: LocalizedString
  readonly note?: InlineTranslationNotice
  readonly guides: readonly GuideCard[]
}

/** The list of words, by the Finnish alphabet. */
export const wordsPage = pageModel((context) => {
  const words = context
    .list('term')
    .flatMap(({ id }) => context.localized('term', id) ?? [])
    .map((term): Word => {
      const note = inlineTranslationNotice(context, [term.equivalent, term.explanation])
      return {
        slug: term.slug,
        term: untranslated(context, term.term, term.sourceLanguage),
        ...(term.abbreviation && { abbreviation: term.abbreviation }),
        equivalent: localizedString(context, term.equivalent),
        explanation: localizedString(context, term.explanation),
        ...(note && { note }),
        guides: term.guides.flatMap((id) => guideCard(context, id) ?? []),
      }
    })
    .toSorted((a, b) => a.term.text.localeCompare(b.term.text, 'fi'))
  return {
    ...listFrame(context, 'words', ({ url, name }) => [
      thing({ '@type': 'DefinedTermSet', '@id': url, name, inLanguage: context.language }),
    ]),
    words,
  }
})
