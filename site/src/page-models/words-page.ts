import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { messages } from '../messages/message.ts'
import { thing } from '../structured-data/thing.ts'
import { type GuideCard, guideCard } from './cards.ts'
import { type Frame, frameOf } from './frame.ts'
import { address } from './links.ts'
import { type InlineTranslationNotice, inlineTranslationNotice } from './translation-notice.ts'
import { makePage } from './reading.ts'
import { type LocalizedString, localizedString, untranslated } from './localized-string.ts'
import type { Page, Site } from './site.ts'

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
  return makePage(site, language, (reading) => {
    const t = messages(language)
    const words = reading
      .list('term')
      .flatMap(({ id }) => reading.localized('term', id) ?? [])
      .map((term): Word => {
        const note = inlineTranslationNotice(reading, [term.equivalent, term.explanation], {
          fallback: 'some',
          languages: [],
        })
        return {
          slug: term.slug,
          term: untranslated(reading, term.term, term.sourceLanguage),
          ...(term.abbreviation && { abbreviation: term.abbreviation }),
          equivalent: localizedString(reading, term.equivalent),
          explanation: localizedString(reading, term.explanation),
          ...(note && { note }),
          guides: term.guides.flatMap((id) => guideCard(reading, id) ?? []),
        }
      })
      .toSorted((a, b) => a.term.text.localeCompare(b.term.text, 'fi'))
    const url = reading.baseUrl + address(language, 'words')
    return {
      ...frameOf(reading, {
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
