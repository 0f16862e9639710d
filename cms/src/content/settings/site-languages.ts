import { type LanguageTag, isLanguageTag } from '@tienviitta/content-models/languages/registry'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import type { Payload } from 'payload'
import { FIRST_SETTINGS } from './site-settings.ts'

/** The languages in which the site is published, in their order. */
export async function siteLanguages(payload: Payload): Promise<readonly LanguageTag[]> {
  const row: unknown = await payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true })
  const languages = isRecord(row) ? row['languages'] : undefined
  const known = (Array.isArray(languages) ? languages : []).filter(
    (tag): tag is LanguageTag => typeof tag === 'string' && isLanguageTag(tag),
  )
  return known.length > 0 ? known : FIRST_SETTINGS.languages
}
