import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { type Described, type Thing, thing } from './thing.ts'

interface ServiceFacts extends Described {
  provider: string
  audience: string
  languages: readonly LanguageTag[]
}

/** A service of the municipality. */
export function governmentService(facts: ServiceFacts): Thing {
  return thing({
    '@type': 'GovernmentService',
    '@id': facts.url,
    url: facts.url,
    name: facts.name,
    description: facts.description,
    provider: { '@type': 'GovernmentOrganization', name: facts.provider },
    audience: { '@type': 'Audience', audienceType: facts.audience },
    availableChannel: {
      '@type': 'ServiceChannel',
      serviceUrl: facts.url,
      availableLanguage: facts.languages,
    },
  })
}
