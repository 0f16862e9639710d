import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { messages } from '../messages/message.ts'
import { thing } from '../structured-data/thing.ts'
import { type GuideCard, guideCard } from './cards.ts'
import { type Frame, frameOf } from './frame.ts'
import { address } from './links.ts'
import { type InlineTranslationNotice, inlineTranslationNotice } from './translation-notice.ts'
import { type LocalizedString, localizedString, untranslated } from './localized-string.ts'
import type { Site } from '../incremental/site.ts'
import { type Page, makePage } from './page.ts'

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

export interface WordsPage extends Frame {
  readonly words: readonly Word[]
}

/** The list of words, by the Finnish alphabet. */
export function wordsPage(site: Site, language: LanguageTag): Page<WordsPage> {
  return makePage(site, language, (context) => {
    const t = messages(language)
    const words = context
      .list('term')
      .flatMap(({ id }) => context.localized('term', id) ?? [])
      .map((term): Word => {
        const note = inlineTranslationNotice(context, [term.equivalent, term.explanation], {
          fallback: 'some',
          languages: [],
        })
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
    const url = context.baseUrl + address(language, 'words')
    return {
      ...frameOf(context, {
        path: 'words',
        title: t('words.title'),
        description: t('words.lead'),
        structured: [
          thing({
            '@type': 'DefinedTermSet',
            '@id': url,
            name: t('words.title'),
            inLanguage: language,
          }),
        ],
      }),
      words,
    }
  })
}
