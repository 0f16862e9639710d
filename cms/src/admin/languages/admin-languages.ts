import type { GenericTranslationsObject, Language } from '@payloadcms/translations'
import { en } from '@payloadcms/translations/languages/en'
import { sv } from '@payloadcms/translations/languages/sv'
import type { Config } from 'payload'
import { fi } from './fi.ts'
import { lexical } from './fi/lexical.ts'
import { svCorrections } from './sv-corrections.ts'

interface AdminLanguages {
  fallbackLanguage: string
  supportedLanguages: Record<string, Language>
  translations: Record<string, GenericTranslationsObject>
}

const languages: AdminLanguages = {
  fallbackLanguage: 'fi',
  supportedLanguages: { fi, sv, en },
  translations: { fi: { lexical }, sv: svCorrections },
}

/**
 * `i18n` of the Payload config: the admin in Finnish, Swedish and English, in this order.
 * Payload's type has a closed list of languages without Finnish, so it is widened here, once.
 */
export const adminLanguages = languages as Config['i18n']
