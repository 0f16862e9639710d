import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { type Described, type Thing, thing } from './thing.ts'

/** What a page of text says about itself. Dates are `YYYY-MM-DD`. */
export interface WebPageFacts extends Described {
  language: LanguageTag
  lastReviewed?: string
  /** The page in the language in which it was written, when this one is a translation. */
  originalUrl?: string
  publisher: string
}

/** A page of text. */
export function webPage(facts: WebPageFacts): Thing {
  return thing({
    '@type': 'WebPage',
    '@id': facts.url,
    url: facts.url,
    name: facts.name,
    description: facts.description,
    inLanguage: facts.language,
    lastReviewed: facts.lastReviewed,
    translationOfWork: facts.originalUrl ? { '@type': 'WebPage', '@id': facts.originalUrl } : undefined,
    publisher: { '@type': 'GovernmentOrganization', name: facts.publisher },
  })
}
