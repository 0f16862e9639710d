import { MODELS } from '@tienviitta/content-models/models/model'
import { MODEL_NAMES } from '@tienviitta/content-models/models/model-name'
import { parseRichText, printRichText } from '@tienviitta/content-models/rich-text/rich-text'
import { mapValues } from '@tienviitta/content-models/models/schema-walk'
import { wordsRegistry } from '@tienviitta/content-models/fields/words'
import { expect, test } from 'vitest'
import { readDemo } from '../../demo/read-demo.ts'
import { toDocument } from './to-document.ts'
import { toRow } from './to-row.ts'

const { documents } = await readDemo()

test('the demo content has every model', () => {
  expect(new Set(documents.map(({ document }) => document.model))).toEqual(new Set(MODEL_NAMES))
})

test.each(documents.map(({ document }) => [`${document.model}/${document.slug}`, document] as const))(
  'a row holds all of %s',
  (_, document) => {
    const { model } = document
    // Rich text comes back in its one canonical form; a picture's measures come from its file.
    const canonical = mapValues(MODELS[model], document, ({ schema, value }) =>
      wordsRegistry.get(schema)?.kind === 'rich' && typeof value === 'string'
        ? printRichText(parseRichText(value))
        : value,
    ) as Record<string, unknown>
    const row: unknown = JSON.parse(JSON.stringify(toRow(document)))
    const read = toDocument(model, row as Record<string, unknown>)
    const file =
      model === 'media' ? { filename: canonical['filename'], mimeType: 'image/png', width: 1, height: 1 } : {}
    expect(read.problems).toEqual([])
    expect({ ...read.document, ...file }).toEqual(canonical)
  },
)
