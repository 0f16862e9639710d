import { type Label, languageName } from './label.ts'

/** The label in the language of the admin; Finnish when it has none. */
export function inLanguage(label: Label, language: string | undefined): string {
  return language === 'sv' || language === 'en' ? label[language] : label.fi
}

/** The name of a language of the site in a language of the admin; its tag when it is not known. */
export function languageNameIn(language: string | undefined, tag: string): string {
  const name = languageName(tag)
  return name ? inLanguage(name, language) : tag
}
