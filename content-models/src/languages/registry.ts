import { z } from 'zod'

/** The direction in which a language is written, as in the `dir` attribute. */
export type Direction = 'ltr' | 'rtl'

/** A language that the product publishes in. */
export interface Language {
  /** BCP 47 tag: the name of the language in addresses, file names and the `lang` attribute. */
  readonly tag: string
  /** The language's name in the language itself, in its own capitalisation. Language pickers show only this. */
  readonly endonym: string
  readonly english: string
  readonly finnish: string
  /** ISO 15924 code of the script it is written in. */
  readonly script: 'Arab' | 'Cyrl' | 'Ethi' | 'Hans' | 'Latn' | 'Thai'
  /**
   * The locale to give to `Intl`. It differs from `tag` where the tag would give other digits, another calendar,
   * a 12-hour country or another country's habits (`ar`, `fa`, `ckb`, `th`, `en`, `sv`), where ICU has no such
   * variant (`fi-simple`), and where ICU knows the language by another tag (`kmr` is `ku`).
   */
  readonly format: string
  /** Value of `og:locale` (language_TERRITORY), as link previews expect it. */
  readonly openGraph: string
  /** The languages to show instead, in order, when a text does not exist in this one. */
  readonly fallback: readonly string[]
}

/**
 * The languages of the product, in the order in which they are listed to readers.
 * A new language is a new row here; tests name the other files that then need an entry.
 */
export const LANGUAGES = [
  {
    tag: 'fi',
    endonym: 'suomi',
    english: 'Finnish',
    finnish: 'suomi',
    script: 'Latn',
    format: 'fi-FI',
    openGraph: 'fi_FI',
    fallback: [],
  },
  {
    tag: 'fi-simple',
    endonym: 'selkosuomi',
    english: 'Easy Finnish',
    finnish: 'selkosuomi',
    script: 'Latn',
    format: 'fi-FI',
    openGraph: 'fi_FI',
    fallback: ['fi'],
  },
  {
    tag: 'sv',
    endonym: 'svenska',
    english: 'Swedish',
    finnish: 'ruotsi',
    script: 'Latn',
    format: 'sv-FI',
    openGraph: 'sv_FI',
    fallback: ['fi'],
  },
  {
    tag: 'en',
    endonym: 'English',
    english: 'English',
    finnish: 'englanti',
    script: 'Latn',
    format: 'en-GB',
    openGraph: 'en_GB',
    fallback: ['fi'],
  },
  {
    tag: 'ru',
    endonym: 'русский',
    english: 'Russian',
    finnish: 'venäjä',
    script: 'Cyrl',
    format: 'ru',
    openGraph: 'ru_RU',
    fallback: ['en', 'fi'],
  },
  {
    tag: 'uk',
    endonym: 'українська',
    english: 'Ukrainian',
    finnish: 'ukraina',
    script: 'Cyrl',
    format: 'uk',
    openGraph: 'uk_UA',
    fallback: ['en', 'fi'],
  },
  {
    tag: 'et',
    endonym: 'eesti',
    english: 'Estonian',
    finnish: 'viro',
    script: 'Latn',
    format: 'et',
    openGraph: 'et_EE',
    fallback: ['en', 'fi'],
  },
  {
    tag: 'ar',
    endonym: 'العربية',
    english: 'Arabic',
    finnish: 'arabia',
    script: 'Arab',
    format: 'ar-u-ca-gregory-nu-latn',
    openGraph: 'ar_AR',
    fallback: ['en', 'fi'],
  },
  {
    tag: 'so',
    endonym: 'Soomaali',
    english: 'Somali',
    finnish: 'somali',
    script: 'Latn',
    format: 'so',
    openGraph: 'so_SO',
    fallback: ['en', 'fi'],
  },
  {
    tag: 'fa',
    endonym: 'فارسی',
    english: 'Persian',
    finnish: 'persia',
    script: 'Arab',
    format: 'fa-u-ca-gregory-nu-latn',
    openGraph: 'fa_IR',
    fallback: ['en', 'fi'],
  },
  {
    tag: 'ckb',
    endonym: 'کوردیی ناوەندی',
    english: 'Kurdish (Sorani)',
    finnish: 'kurdi (sorani)',
    script: 'Arab',
    format: 'ckb-u-ca-gregory-nu-latn',
    openGraph: 'cb_IQ',
    fallback: ['ar', 'en', 'fi'],
  },
  {
    tag: 'kmr',
    endonym: 'Kurmancî',
    english: 'Kurdish (Kurmanji)',
    finnish: 'kurdi (kurmandži)',
    script: 'Latn',
    format: 'ku',
    openGraph: 'ku_TR',
    fallback: ['en', 'fi'],
  },
  {
    tag: 'zh-Hans',
    endonym: '简体中文',
    english: 'Chinese (simplified)',
    finnish: 'kiina (yksinkertaistettu)',
    script: 'Hans',
    format: 'zh-Hans',
    openGraph: 'zh_CN',
    fallback: ['en', 'fi'],
  },
  {
    tag: 'tr',
    endonym: 'Türkçe',
    english: 'Turkish',
    finnish: 'turkki',
    script: 'Latn',
    format: 'tr',
    openGraph: 'tr_TR',
    fallback: ['en', 'fi'],
  },
  {
    tag: 'es',
    endonym: 'español',
    english: 'Spanish',
    finnish: 'espanja',
    script: 'Latn',
    format: 'es',
    openGraph: 'es_ES',
    fallback: ['en', 'fi'],
  },
  {
    tag: 'fr',
    endonym: 'français',
    english: 'French',
    finnish: 'ranska',
    script: 'Latn',
    format: 'fr',
    openGraph: 'fr_FR',
    fallback: ['en', 'fi'],
  },
  {
    tag: 'sq',
    endonym: 'shqip',
    english: 'Albanian',
    finnish: 'albania',
    script: 'Latn',
    format: 'sq',
    openGraph: 'sq_AL',
    fallback: ['en', 'fi'],
  },
  {
    tag: 'vi',
    endonym: 'Tiếng Việt',
    english: 'Vietnamese',
    finnish: 'vietnam',
    script: 'Latn',
    format: 'vi',
    openGraph: 'vi_VN',
    fallback: ['en', 'fi'],
  },
  {
    tag: 'th',
    endonym: 'ไทย',
    english: 'Thai',
    finnish: 'thai',
    script: 'Thai',
    format: 'th-u-ca-gregory-nu-latn',
    openGraph: 'th_TH',
    fallback: ['en', 'fi'],
  },
  {
    tag: 'ti',
    endonym: 'ትግርኛ',
    english: 'Tigrinya',
    finnish: 'tigrinja',
    script: 'Ethi',
    format: 'ti',
    openGraph: 'ti_ER',
    fallback: ['en', 'fi'],
  },
] as const satisfies readonly Language[]

/** The tag of a product language, for example `'ckb'`. */
export type LanguageTag = (typeof LANGUAGES)[number]['tag']

/** A language of the table: its tag and its fallbacks are known tags, and its script says its direction. */
export interface RegisteredLanguage extends Language {
  readonly tag: LanguageTag
  readonly direction: Direction
  readonly fallback: readonly LanguageTag[]
}

const byTag: ReadonlyMap<string, RegisteredLanguage> = new Map(
  LANGUAGES.map((row) => [row.tag, { ...row, direction: row.script === 'Arab' ? 'rtl' : 'ltr' }]),
)

/** Accepts exactly the tags of the product languages. */
export const languageTag = z
  .enum(LANGUAGES.map((row) => row.tag))
  .describe('BCP 47 tag of one of the product languages.')

/** Whether `value` is the tag of a product language (exact spelling, `zh-Hans` and not `zh-hans`). */
export function isLanguageTag(value: string): value is LanguageTag {
  return byTag.has(value)
}

/** The table's row for `tag`. Throws a `RangeError` when the tag came past the type checker and is unknown. */
export function language(tag: LanguageTag): RegisteredLanguage {
  const found = byTag.get(tag)
  if (!found) {
    throw new RangeError(
      `No language "${tag}". Known: ${[...byTag.keys()].join(', ')} (languages/registry.ts).`,
    )
  }
  return found
}

/** The languages in which to look for a text for a reader of `tag`, best first: `tag` itself, then its fallbacks. */
export function fallbackChain(tag: LanguageTag): readonly LanguageTag[] {
  return [tag, ...language(tag).fallback]
}
