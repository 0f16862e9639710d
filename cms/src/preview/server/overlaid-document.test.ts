import { exampleGuide, published, translated } from '@tienviitta/content-models/testing/example-guide'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { usableText } from '@tienviitta/content-models/translation/standing'
import type { WorkedUnits } from '@tienviitta/content-models/translation/translation'
import { type Unit, unitsOf } from '@tienviitta/content-models/translation/units'
import { validate } from '@tienviitta/content-models/snapshot/validate'
import { describe, expect, test } from 'vitest'
import { type TranslationRow, emptyRow } from '../../translation/store/translation-row.ts'
import { overlaidDocument } from './overlaid-document.ts'

const guide = exampleGuide()
const { history } = published(guide)
const everything = () => true

const unitOf = (id: string, document = guide): Unit => {
  const unit = unitsOf(document).find((candidate) => candidate.id === id)
  if (!unit) throw new Error(`The example guide has no unit ${id}.`)
  return unit
}
const text = (value: string, unit: Unit) => ({ value, sourceHash: unit.hash, origin: 'human' as const })
const row = (
  language: LanguageTag,
  work: WorkedUnits,
  more: Partial<TranslationRow> = {},
): TranslationRow => ({
  ...emptyRow({ model: 'guide', collection: 'guides', id: guide.id }, language),
  work,
  ...more,
})

describe('a document as it would be published', () => {
  test('has the newest texts of its translators, including those that wait for approval', () => {
    const machine = { ...text('استئجار', unitOf('title')), origin: 'machine' as const, by: 'DeepL' }
    const { translations } = overlaidDocument(guide, history, [row('ar', { title: [machine] })], everything)
    expect(translations).toEqual([
      {
        language: 'ar',
        units: {
          title: [{ value: 'استئجار', sourceHash: unitOf('title').hash, origin: 'machine' }],
        },
      },
    ])
  })

  test('has only what readers see of languages that the person may not see', () => {
    const shown = { title: [text('Аренда', unitOf('title'))] }
    const work = { title: [text('Черновик', unitOf('title'))] }
    const rows = [row('ru', work, { units: shown, isPublished: true }), row('uk', work)]
    const { translations } = overlaidDocument(guide, history, rows, (language) => language === 'ar')
    expect(translations).toEqual([{ language: 'ru', units: shown }])
  })

  test('counts a changed source as published: earlier texts are outdated, texts made ahead are valid', () => {
    const draft = exampleGuide({ title: 'Uusi otsikko' })
    const work = {
      title: [text('Ahead', unitOf('title', draft))],
      summary: [text('Summary', unitOf('summary'))],
    }
    const earlier = row('so', { title: [text('Hore', unitOf('title'))] })
    const result = overlaidDocument(draft, history, [row('en', work), earlier], everything)
    const [english, somali] = result.translations
    const chain = result.history['title'] ?? []
    expect(usableText(chain, english?.units['title'])).toMatchObject({
      standing: 'valid',
      text: { value: 'Ahead' },
    })
    expect(usableText(chain, somali?.units['title'])?.standing).toBe('outdated')
  })

  test('leaves out texts that no page can show, and keeps the others', () => {
    const work = {
      title: [text('', unitOf('title'))],
      summary: [text('ملخص', unitOf('summary'))],
    }
    const { translations } = overlaidDocument(guide, history, [row('ar', work)], everything)
    expect(Object.keys(translations[0]?.units ?? {})).toEqual(['summary'])
  })

  test('is a valid document of the snapshot', () => {
    const { translations } = translated(published(guide), 'ar')
    const rows = translations.map(({ language, units }) => row(language, units))
    expect(validate(overlaidDocument(guide, history, rows, everything)).problems).toEqual([])
  })
})
