import { MODELS } from '@tienviitta/content-models/models/model'
import { unwrapped } from '@tienviitta/content-models/models/schema-walk'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { en } from './en/labels.ts'
import { fi } from './fi/labels.ts'
import { type LabelText, helpOf, labelKey } from './label.ts'
import { sv } from './sv/labels.ts'

type Schema = z.core.$ZodType
interface DescribedField {
  path: string
  description: string
}

/** What Payload itself knows about a picture's file; no editor fills it in. */
const FILE_FACTS = /^media\.(?:filename|mimeType|width|height|sizes)/u

/** Every field of the models that has a description, by the path under which its label is looked up. */
function describedFields(schema: Schema, path: string): DescribedField[] {
  const inner = unwrapped(schema)
  const item = inner instanceof z.ZodArray ? unwrapped(inner.element) : inner
  if (item instanceof z.ZodDiscriminatedUnion) {
    return item.options.flatMap((option) => fieldsOfBlock(option))
  }
  return item instanceof z.ZodObject ? fieldsOfObject(item, path) : []
}

function fieldsOfObject(schema: z.ZodObject, path: string): DescribedField[] {
  return Object.entries<Schema>(schema.shape)
    .filter(([name, field]) => name !== 'id' && !(field instanceof z.ZodLiteral))
    .flatMap(([name, field]) => {
      const own = `${path}.${name}`
      const description =
        z.globalRegistry.get(field)?.description ?? z.globalRegistry.get(unwrapped(field))?.description
      return [...(description ? [{ path: own, description }] : []), ...describedFields(field, own)]
    })
}

function fieldsOfBlock(option: Schema): DescribedField[] {
  if (!(option instanceof z.ZodObject)) return []
  const { blockType } = option.shape
  return blockType instanceof z.ZodLiteral ? fieldsOfObject(option, `block.${String(blockType.value)}`) : []
}

const FIELDS = Object.entries(MODELS)
  .flatMap(([model, schema]) => describedFields(schema, model))
  .filter(({ path }) => !FILE_FACTS.test(path))

const english: Readonly<Record<string, LabelText>> = en
const variables = (text: string) => [...(text.match(/\{\w+\}/g) ?? [])].toSorted()

describe.each([
  ['Finnish', 'fi', fi],
  ['Swedish', 'sv', sv],
] as const)('labels in %s', (_, language, texts) => {
  it('has the keys of the English labels and no other', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(en).toSorted())
  })

  it('leaves nothing empty and keeps the variables', () => {
    const wrong = Object.entries<LabelText>(texts).filter(
      ([key, [label, help]]) =>
        label.trim() === '' ||
        help?.trim() === '' ||
        variables(label).join() !== variables(english[key]?.[0] ?? '').join(),
    )
    expect(wrong).toEqual([])
  })

  it('helps wherever English helps, whether by its label or by the description in the schema', () => {
    const unhelped = Object.entries<LabelText>(texts).filter(([key, [, help]]) => english[key]?.[1] && !help)
    expect(unhelped).toEqual([])
    expect(FIELDS.length).toBeGreaterThan(200)
    const inEnglish = FIELDS.filter(({ path, description }) => {
      const help = labelKey(path) && helpOf(path, description)
      return !help || help[language] === help.en
    })
    expect(inEnglish).toEqual([])
  })
})
