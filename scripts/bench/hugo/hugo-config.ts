import { language as languageOf } from '@tienviitta/content-models/languages/registry'
import type { Settings } from '@tienviitta/content-models/snapshot/snapshot'
import type { HugoDialect } from './hugo-dialect.ts'
import { hugoLanguage } from './hugo-language.ts'

export interface HugoConfig {
  readonly settings: Settings
  /** Address of the site without a slash at the end. */
  readonly baseUrl: string
  /** The moment that counts as now, as an ISO instant in UTC. */
  readonly clock: string
  readonly dialect: HugoDialect
}

/**
 * The configuration of the site in Hugo's format. What our build does not make (feeds, lists of tags, a page for wrong
 * addresses in every language) is left out, as is Hugo's sitemap.
 */
export function hugoConfig({ settings, baseUrl, clock, dialect }: HugoConfig): Record<string, unknown> {
  const { siteName, organisation, demo } = settings
  return {
    baseURL: `${baseUrl}/`,
    title: siteName,
    defaultContentLanguage: 'fi',
    defaultContentLanguageInSubdir: true,
    disableKinds: ['taxonomy', 'term', 'RSS', 'sitemap', 'robotsTXT', '404'],
    disableHugoGeneratorInject: true,
    params: { origin: baseUrl, organisation, demo, clock },
    languages: Object.fromEntries(
      settings.languages.map((tag, index) => {
        const { endonym, direction, openGraph } = languageOf(tag)
        const language = {
          contentDir: `content/${hugoLanguage(tag)}`,
          [dialect.label]: endonym,
          [dialect.direction]: direction,
          weight: index + 1,
          params: { tag, openGraph },
        }
        return [hugoLanguage(tag), language]
      }),
    ),
  }
}
