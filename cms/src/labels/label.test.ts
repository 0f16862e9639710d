import { MODELS } from '@tienviitta/content-models/models/model'
import { unwrapped } from '@tienviitta/content-models/models/schema-walk'
import { settings } from '@tienviitta/content-models/snapshot/snapshot'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { en } from './en/labels.ts'
import { fi } from './fi/labels.ts'
import { labelKey, labelOf, languageName, optionLabel } from './label.ts'
import { sv } from './sv/labels.ts'

/** Every way that needs a label: fields, blocks, options. */
function* paths(schema: z.core.$ZodType, path: string): Generator<string> {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodObject) {
    for (const [key, field] of Object.entries(inner.shape)) {
      if (key === 'id' || field instanceof z.ZodLiteral) continue
      yield `${path}.${key}`
      yield* paths(field as z.core.$ZodType, `${path}.${key}`)
    }
  } else if (inner instanceof z.ZodArray) yield* paths(inner.element, path)
  else if (inner instanceof z.ZodEnum) {
    for (const value of inner.options) if (!languageName(String(value))) yield `${path}=${String(value)}`
  } else if (inner instanceof z.ZodDiscriminatedUnion) {
    for (const option of inner.options) {
      const kind: unknown = option instanceof z.ZodObject ? option.shape['blockType'] : undefined
      if (kind instanceof z.ZodLiteral) {
        yield `block.${String(kind.value)}`
        yield* paths(option, `block.${String(kind.value)}`)
      }
    }
  }
}

/** Made from the uploaded file; the form does not show them. */
const MADE_FROM_THE_FILE = /^media\.(filename|mimeType|width|height|sizes)/u

describe('labels', () => {
  test.each([...Object.entries(MODELS), ['settings', settings] as const])(
    'every field of “%s” has a label in en.ts, fi.ts and sv.ts',
    (model, schema) => {
      const without = [...paths(schema, model)].filter(
        (path) => !MADE_FROM_THE_FILE.test(path) && labelKey(path) === undefined,
      )
      expect(without).toEqual([])
    },
  )

  test('the three languages have the same keys, and no label is empty', () => {
    const keys = Object.keys(en).sort()
    expect(Object.keys(fi).sort()).toEqual(keys)
    expect(Object.keys(sv).sort()).toEqual(keys)
    const empty = [en, fi, sv]
      .flatMap((texts) => Object.entries(texts))
      .filter(([, [label]]) => label.trim() === '')
    expect(empty).toEqual([])
  })

  test('a label of its own comes before a shared one', () => {
    expect(labelKey('guide.title')).toBe('guide.title')
    expect(labelKey('office.stops.address.street')).toBe('*.address.street')
    expect(labelKey('guide.nothing')).toBeUndefined()
  })

  test('languages are named by the registry', () => {
    expect(optionLabel('guide.sourceLanguage', 'so')).toEqual({ fi: 'somali', sv: 'somaliska', en: 'Somali' })
  })

  test('a missing label is named', () => {
    expect(() => labelOf('guide.nothing')).toThrow('No label for “guide.nothing”')
  })
})
