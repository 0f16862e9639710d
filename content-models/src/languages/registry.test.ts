import { describe, expect, it } from 'vitest'
import {
  fallbackChain,
  isLanguageTag,
  language,
  LANGUAGES,
  type LanguageTag,
  languageTag,
} from './registry.ts'
import { isServedIn, SPOKEN_LANGUAGES, spokenLanguage, spokenLanguageTag } from './spoken.ts'

const tags: LanguageTag[] = LANGUAGES.map((row) => row.tag)

describe('the languages of the product', () => {
  it('are exactly these, in this order', () => {
    expect(tags.join(' ')).toBe('fi fi-simple sv en ru uk et ar so fa ckb kmr zh-Hans tr es fr sq vi th ti')
  })

  it('have one row per tag and per endonym', () => {
    expect(new Set(tags).size).toBe(tags.length)
    expect(new Set(LANGUAGES.map((row) => row.endonym)).size).toBe(tags.length)
  })

  it.each(LANGUAGES)('$tag is written in the direction of its script, and so is its endonym', (row) => {
    expect(language(row.tag).direction).toBe(row.script === 'Arab' ? 'rtl' : 'ltr')
    const script = row.script === 'Hans' ? 'Han' : row.script
    expect(row.endonym).toMatch(new RegExp(`^[\\p{Script=${script}}\\s]+$`, 'u'))
  })

  it.each(LANGUAGES)('$tag is formatted by a locale that Node has data for', ({ format }) => {
    expect(Intl.DateTimeFormat.supportedLocalesOf([format])).toHaveLength(1)
    expect(new Intl.DateTimeFormat(format).resolvedOptions().locale).toBe(format)
  })

  it.each(tags)('%s falls back along known languages, each once, and ends in Finnish', (tag) => {
    const chain = fallbackChain(tag)
    expect(chain[0]).toBe(tag)
    expect(chain.at(-1)).toBe('fi')
    expect(new Set(chain).size).toBe(chain.length)
    expect(chain.every(isLanguageTag)).toBe(true)
  })

  it('fall back as designed', () => {
    expect(fallbackChain('fi')).toEqual(['fi'])
    expect(fallbackChain('fi-simple')).toEqual(['fi-simple', 'fi'])
    expect(fallbackChain('ckb')).toEqual(['ckb', 'ar', 'en', 'fi'])
    expect(fallbackChain('kmr')).toEqual(['kmr', 'en', 'fi'])
  })

  it('are known by their exact tag only', () => {
    expect(language('zh-Hans').endonym).toBe('简体中文')
    expect(isLanguageTag('zh-hans')).toBe(false)
    expect(languageTag.safeParse('ku').success).toBe(false)
    expect(languageTag.options).toEqual(tags)
    expect(() => language('xx' as LanguageTag)).toThrow(/No language "xx".*registry\.ts/)
  })
})

describe('the languages spoken at offices', () => {
  it('are the product languages without easy Finnish, and others', () => {
    const spoken: string[] = SPOKEN_LANGUAGES.map((row) => row.tag)
    expect(tags.filter((tag) => !spoken.includes(tag))).toEqual(['fi-simple'])
    expect(spoken).toEqual(expect.arrayContaining(['fse', 'prs', 'ps', 'ku']))
    expect(new Set(spoken).size).toBe(spoken.length)
    expect(spokenLanguageTag.safeParse('fi-simple').success).toBe(false)
  })

  it('have the name of the speech, not of the writing', () => {
    expect(spokenLanguage('zh-Hans')).toMatchObject({ endonym: '中文', finnish: 'kiina' })
    expect(spokenLanguage('fse').finnish).toBe('suomalainen viittomakieli')
  })

  it.each(SPOKEN_LANGUAGES)(
    '$tag has an endonym in the direction that the table says',
    ({ endonym, direction }) => {
      expect(/^\p{Script=Arab}/u.test(endonym)).toBe(direction === 'rtl')
    },
  )

  it('serve a reader in their own language', () => {
    expect(isServedIn('so', 'so')).toBe(true)
    expect(isServedIn('so', 'ar')).toBe(false)
    expect(isServedIn('fi-simple', 'fi')).toBe(true)
    expect(isServedIn('ckb', 'ku')).toBe(true)
    expect(isServedIn('ckb', 'kmr')).toBe(false)
    expect(isServedIn('fi', 'ku')).toBe(false)
  })
})
