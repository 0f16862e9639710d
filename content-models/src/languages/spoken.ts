import { z } from 'zod'
import { type Direction, type Language, type LanguageTag, LANGUAGES, language } from './registry.ts'

/** A language in which people are served. The site need not be written in it; if it is, the tag is the same. */
export interface SpokenLanguage extends Pick<Language, 'tag' | 'endonym' | 'english' | 'finnish'> {
  readonly direction: Direction
}

type WrittenOnly = 'fi-simple'

/** Languages that are spoken (or signed) at offices in Finland and that the site is not written in. */
const OTHER_SPOKEN_LANGUAGES = [
  {
    tag: 'fse',
    endonym: 'suomalainen viittomakieli',
    english: 'Finnish Sign Language',
    finnish: 'suomalainen viittomakieli',
    direction: 'ltr',
  },
  {
    tag: 'fss',
    endonym: 'finlandssvenskt teckenspråk',
    english: 'Finland-Swedish Sign Language',
    finnish: 'suomenruotsalainen viittomakieli',
    direction: 'ltr',
  },
  {
    tag: 'se',
    endonym: 'davvisámegiella',
    english: 'Northern Sami',
    finnish: 'pohjoissaame',
    direction: 'ltr',
  },
  { tag: 'ku', endonym: 'Kurdî', english: 'Kurdish', finnish: 'kurdi', direction: 'ltr' },
  { tag: 'prs', endonym: 'دری', english: 'Dari', finnish: 'dari', direction: 'rtl' },
  { tag: 'ps', endonym: 'پښتو', english: 'Pashto', finnish: 'paštu', direction: 'rtl' },
  { tag: 'ur', endonym: 'اردو', english: 'Urdu', finnish: 'urdu', direction: 'rtl' },
  { tag: 'hi', endonym: 'हिन्दी', english: 'Hindi', finnish: 'hindi', direction: 'ltr' },
  { tag: 'bn', endonym: 'বাংলা', english: 'Bengali', finnish: 'bengali', direction: 'ltr' },
  { tag: 'ne', endonym: 'नेपाली', english: 'Nepali', finnish: 'nepali', direction: 'ltr' },
  { tag: 'tl', endonym: 'Tagalog', english: 'Tagalog', finnish: 'tagalog', direction: 'ltr' },
  { tag: 'my', endonym: 'မြန်မာ', english: 'Burmese', finnish: 'burma', direction: 'ltr' },
  { tag: 'ja', endonym: '日本語', english: 'Japanese', finnish: 'japani', direction: 'ltr' },
  { tag: 'am', endonym: 'አማርኛ', english: 'Amharic', finnish: 'amhara', direction: 'ltr' },
  { tag: 'sw', endonym: 'Kiswahili', english: 'Swahili', finnish: 'swahili', direction: 'ltr' },
  { tag: 'de', endonym: 'Deutsch', english: 'German', finnish: 'saksa', direction: 'ltr' },
  { tag: 'it', endonym: 'italiano', english: 'Italian', finnish: 'italia', direction: 'ltr' },
  { tag: 'pt', endonym: 'português', english: 'Portuguese', finnish: 'portugali', direction: 'ltr' },
  { tag: 'ro', endonym: 'română', english: 'Romanian', finnish: 'romania', direction: 'ltr' },
  { tag: 'pl', endonym: 'polski', english: 'Polish', finnish: 'puola', direction: 'ltr' },
  { tag: 'lv', endonym: 'latviešu', english: 'Latvian', finnish: 'latvia', direction: 'ltr' },
  { tag: 'lt', endonym: 'lietuvių', english: 'Lithuanian', finnish: 'liettua', direction: 'ltr' },
  { tag: 'bg', endonym: 'български', english: 'Bulgarian', finnish: 'bulgaria', direction: 'ltr' },
  { tag: 'hu', endonym: 'magyar', english: 'Hungarian', finnish: 'unkari', direction: 'ltr' },
] as const satisfies readonly SpokenLanguage[]

/** Names of spoken languages, where the name of the written language says how it is written. */
const SPOKEN_NAMES: Partial<Record<LanguageTag, Omit<SpokenLanguage, 'tag' | 'direction'>>> = {
  'zh-Hans': { endonym: '中文', english: 'Chinese', finnish: 'kiina' },
}

/** The tag of a spoken language, for example `'prs'`. */
export type SpokenLanguageTag =
  Exclude<LanguageTag, WrittenOnly> | (typeof OTHER_SPOKEN_LANGUAGES)[number]['tag']

/** A spoken language as listed in the table. */
export interface RegisteredSpokenLanguage extends SpokenLanguage {
  readonly tag: SpokenLanguageTag
}

function isSpoken(tag: LanguageTag): tag is Exclude<LanguageTag, WrittenOnly> {
  return tag !== 'fi-simple'
}

/**
 * Every language that an office may say is spoken there: the product languages first, in their order, then the others.
 */
export const SPOKEN_LANGUAGES: readonly RegisteredSpokenLanguage[] = [
  ...LANGUAGES.map((row) => row.tag)
    .filter(isSpoken)
    .map((tag) => {
      const { endonym, english, finnish, direction } = language(tag)
      return { tag, endonym, english, finnish, direction, ...SPOKEN_NAMES[tag] }
    }),
  ...OTHER_SPOKEN_LANGUAGES,
]

const byTag: ReadonlyMap<string, RegisteredSpokenLanguage> = new Map(
  SPOKEN_LANGUAGES.map((row) => [row.tag, row]),
)

/** Accepts exactly the tags of the spoken languages. */
export const spokenLanguageTag = z
  .enum(SPOKEN_LANGUAGES.map((row) => row.tag))
  .describe('Tag of a language in which people are served.')

/** The table's row for `tag`. Throws a `RangeError` when the tag came past the type checker and is unknown. */
export function spokenLanguage(tag: SpokenLanguageTag): RegisteredSpokenLanguage {
  const found = byTag.get(tag)
  if (!found)
    throw new RangeError(
      `No spoken language "${tag}". Known: ${[...byTag.keys()].join(', ')} (languages/spoken.ts).`,
    )
  return found
}

/**
 * Whether a reader of the site in `reader` is served in their own language where `spoken` is spoken. Easy Finnish is
 * served in Finnish; readers of either Kurdish language are served where only "Kurdish" is stated.
 */
export function isServedIn(reader: LanguageTag, spoken: SpokenLanguageTag): boolean {
  if (reader === spoken) return true
  if (reader === 'fi-simple') return spoken === 'fi'
  return spoken === 'ku' && (reader === 'ckb' || reader === 'kmr')
}
