import type { Label } from './label.ts'

/** The label in the language of the admin; Finnish when it has none. */
export function inLanguage(label: Label, language: string | undefined): string {
  return language === 'sv' || language === 'en' ? label[language] : label.fi
}
