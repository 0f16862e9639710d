import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { type Thing, thing } from './thing.ts'

/** A service of the municipality. */
export function governmentService(facts: {
  url: string
  name: string
  description: string
  provider: string
  audience: string
  languages: readonly LanguageTag[]
}): Thing {
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
