import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type GenericTranslationsObject, t } from '@payloadcms/translations'
import { en } from '@payloadcms/translations/languages/en'
import { sv } from '@payloadcms/translations/languages/sv'
import { deepMergeSimple } from '@payloadcms/translations/utilities'
import { describe, expect, it } from 'vitest'
import { fi } from './fi.ts'
import { lexical } from './fi/lexical.ts'
import { svCorrections } from './sv-corrections.ts'

/** Every text of a nested set by its key: `general:save` -> `Tallenna`. */
function flat(texts: GenericTranslationsObject, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...flat(value, `${prefix}${key}:`)],
    ),
  )
}

/** What a translator must leave alone: `{{variables}}`, `<0>` element marks and HTML tags, each once, sorted. */
const fixedParts = (text: string) =>
  [...new Set(text.match(/\{\{.*?\}\}|<\/?\d>|<\/?(?:a|br)\b/g))].toSorted()

const fixedPartsOf = (texts: Map<string, string>) =>
  Object.fromEntries([...texts].map(([key, text]) => [key, fixedParts(text)]))

const english = flat(en.translations)
const finnish = flat(fi.translations)

describe('Finnish of the admin', () => {
  it('has the texts the English has, with the same plural variants, and no other', () => {
    expect([...finnish.keys()].toSorted()).toEqual([...english.keys()].toSorted())
    expect(finnish.size).toBeGreaterThan(500)
  })

  it('keeps the variables and element marks of every text', () => {
    expect(fixedPartsOf(finnish)).toEqual(fixedPartsOf(english))
  })

  it('leaves no text empty, with space around it or in English', () => {
    const wrong = [...finnish].filter(
      ([key, text]) => text.trim() === '' || text !== text.trim() || text === english.get(key),
    )
    expect(wrong).toEqual([])
  })

  it.each([
    [1, '1 versio'],
    [3, '3 versiota'],
    [12, '12 versiota'],
  ])('counts %i versions in Finnish', (count, text) => {
    expect(t({ key: 'version:versionCount', translations: fi.translations, vars: { count } })).toBe(text)
  })

  it('names itself in the list of languages', () => {
    expect(fi.translations.general.thisLanguage).toBe('Suomi')
  })
})

describe('Finnish of the rich text editor', () => {
  // The editor does not export its texts: each feature has them in a file of its own.
  const editor = path.dirname(createRequire(import.meta.url).resolve('@payloadcms/richtext-lexical'))
  const files = globSync('{i18n.js,features/**/i18n.js}', { cwd: editor })
  const englishOf = async (file: string): Promise<[string, GenericTranslationsObject]> => {
    const { i18n } = (await import(/* @vite-ignore */ pathToFileURL(path.join(editor, file)).href)) as {
      i18n: { en: GenericTranslationsObject }
    }
    const feature = path.dirname(file).replace(/\/server$/, '')
    return [feature === '.' ? 'general' : path.basename(feature), i18n.en]
  }

  it('has the texts and the variables the English has, for every feature', async () => {
    const editorEnglish = flat(Object.fromEntries(await Promise.all(files.map(englishOf))))
    expect(editorEnglish.size).toBeGreaterThan(20)
    expect(fixedPartsOf(flat(lexical))).toEqual(fixedPartsOf(editorEnglish))
  })
})

describe('Swedish of the admin', () => {
  it('keeps the variables of every text once it is corrected', () => {
    const swedish = flat(deepMergeSimple<GenericTranslationsObject>(sv.translations, svCorrections))
    expect(fixedPartsOf(swedish)).toEqual(fixedPartsOf(english))
  })

  it('needs its corrections: Payload has not made them itself', () => {
    const swedish = flat(sv.translations)
    const needless = [...flat(svCorrections)].filter(([key, text]) => swedish.get(key) === text)
    expect(needless).toEqual([])
  })
})
