import { MODELS } from '@tienviitta/content-models/models/model'
import type { Field } from 'payload'
import { describe, expect, test } from 'vitest'
import { fieldsOf } from './field-of.ts'

/** The field at a path of names through groups, lists and blocks. */
function at(fields: readonly Field[], way: string): Record<string, unknown> {
  const [name = '', ...rest] = way.split('.')
  const found = fields.find((field) => 'name' in field && field.name === name)
  if (!found) throw new Error(`There is no field “${name}”.`)
  if (rest.length === 0) return { ...found }
  if (found.type === 'blocks') {
    const [slug, ...inBlock] = rest
    return at(found.blocks.find((block) => block.slug === slug)?.fields ?? [], inBlock.join('.'))
  }
  return at('fields' in found ? found.fields : [], rest.join('.'))
}

const fields = (model: keyof typeof MODELS) =>
  fieldsOf(MODELS[model], model, { without: ['sizes', 'filename', 'mimeType', 'width', 'height'] })

describe('fields from schemas', () => {
  test.each<[keyof typeof MODELS, string, Record<string, unknown>]>([
    ['guide', 'title', { type: 'text', required: true }],
    ['guide', 'summary', { type: 'textarea', required: true }],
    ['event', 'description', { type: 'richText', required: false }],
    ['guide', 'kind', { type: 'select', required: true }],
    ['guide', 'topics', { type: 'relationship', relationTo: 'topics', hasMany: true, required: true }],
    ['guide', 'municipalities', { type: 'relationship', hasMany: true, required: false }],
    ['office', 'municipality', { type: 'relationship', relationTo: 'municipalities' }],
    ['event', 'image', { type: 'upload', relationTo: 'media' }],
    ['guide', 'audiences', { type: 'select', hasMany: true }],
    ['guide', 'formerSlugs', { type: 'text', hasMany: true }],
    ['guide', 'reviewIntervalMonths', { type: 'number' }],
    ['event', 'childCare', { type: 'checkbox', defaultValue: false, required: false }],
    ['guide', 'sources', { type: 'array', minRows: 1 }],
    ['guide', 'body', { type: 'blocks' }],
    ['guide', 'body.steps.steps', { type: 'array', minRows: 1, maxRows: 7 }],
    ['guide', 'body.steps.steps.action', { type: 'text', required: true }],
    ['guide', 'body.video.captions', { type: 'json' }],
    ['service', 'handOver', { type: 'group' }],
    ['service', 'handOver.take', { type: 'text', required: true }],
    ['office', 'address.street', { type: 'text', required: false }],
    ['office', 'languages.hours.days', { type: 'json', required: true }],
    ['event', 'schedule.recurrence.frequency', { type: 'select', required: false }],
  ])('%s.%s', (model, way, expected) => {
    expect(at(fields(model), way)).toMatchObject(expected)
  })

  test.each<[keyof typeof MODELS, string, string]>([
    ['guide', 'reviewedOn', 'date'],
    ['office', 'openingHours.weekly.opens', 'time'],
    ['event', 'schedule.start', 'datetime-local'],
  ])('%s.%s is picked in a native input of the kind %s', (model, way, inputType) => {
    const field = at(fields(model), way)
    expect(field).toMatchObject({
      type: 'text',
      admin: { components: { Field: { clientProps: { inputType } } } },
    })
  })

  test('labels and help are in three languages', () => {
    const { label, admin } = at(fields('guide'), 'title')
    expect(label).toMatchObject({ fi: 'Otsikko', en: 'Title' })
    expect(Object.keys((admin as { description: object }).description).sort()).toEqual(['en', 'fi', 'sv'])
  })

  test('a wrong value is reported in the language of the admin', () => {
    const { validate } = at(fields('guide'), 'reviewedOn') as {
      validate: (value: unknown, options: object) => string | true
    }
    const inFinnish = { req: { i18n: { language: 'fi' } } }
    expect(validate('2026-13-01', inFinnish)).toBe('Anna päivämäärä.')
    expect(validate(null, inFinnish)).toBe('Täytä tämä kenttä.')
    expect(validate('2026-12-01', inFinnish)).toBe(true)
  })

  test('a field without a label is named', () => {
    expect(() =>
      fieldsOf(MODELS.media, 'media', { without: ['filename', 'mimeType', 'width', 'height'] }),
    ).toThrow(/No label for “media.sizes”/u)
  })
})
