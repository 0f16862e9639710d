import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { GlobalConfig, Payload } from 'payload'
import { adminOnly } from '../../access/admin-only.ts'
import { signedIn } from '../../access/signed-in.ts'
import { LANGUAGE_OPTIONS } from '../../content/fields/language-field.ts'
import { helpOf, labelOf } from '../../labels/label.ts'

/** How translations are worked on: in which languages a second person approves every text before readers see it. */
export const translationSettings: GlobalConfig = {
  slug: 'translation-settings',
  label: labelOf('translation-settings.one'),
  admin: { group: labelOf('group.settings'), hideAPIURL: true },
  access: { read: signedIn, update: adminOnly },
  fields: [
    {
      name: 'reviewLanguages',
      type: 'select',
      hasMany: true,
      label: labelOf('translation-settings.reviewLanguages'),
      admin: { description: helpOf('translation-settings.reviewLanguages', undefined) },
      options: LANGUAGE_OPTIONS,
    },
  ],
}

/** The languages in which a second person approves every text. */
export async function reviewLanguages(payload: Payload): Promise<ReadonlySet<string>> {
  const row = await payload.db.findGlobal<Record<string, unknown>>({ slug: 'translation-settings' })
  const languages: unknown = (row as Record<string, unknown> | null)?.['reviewLanguages']
  return new Set(Array.isArray(languages) ? languages.map(String) : [])
}

/** Whether a second person approves every text in a language. */
export const needsReview = async (payload: Payload, language: LanguageTag): Promise<boolean> =>
  (await reviewLanguages(payload)).has(language)
