import { BLOCKS } from '@tienviitta/content-models/models/blocks'
import { MODELS } from '@tienviitta/content-models/models/model'
import { unwrapped, walk } from '@tienviitta/content-models/models/schema-walk'
import { wordsRegistry } from '@tienviitta/content-models/fields/words'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { exampleDocuments } from './example-snapshot.ts'

const visited = exampleDocuments().flatMap(({ document }) => [...walk(MODELS[document.model], document)])
const used = new Set(visited.map(({ schema }) => schema))

test('there is an example of every block', () => {
  const missing = BLOCKS.filter((block) => !used.has(block)).map(({ shape }) => shape.blockType.value)
  expect(missing).toEqual([])
})

test.each(Object.entries(MODELS))('there is an example of every field with words: %s', (model, schema) => {
  expect([...wordsIn(schema, model)].filter(([, words]) => !used.has(words)).map(([path]) => path)).toEqual(
    [],
  )
})

/** The fields with words in a schema, by their path; blocks are named by their type. */
function* wordsIn(schema: z.core.$ZodType, path: string): Generator<[string, z.core.$ZodType]> {
  const inner = unwrapped(schema)
  if (wordsRegistry.has(inner)) yield [path, inner]
  else if (inner instanceof z.ZodArray) yield* wordsIn(inner.element, path)
  else if (inner instanceof z.ZodObject) {
    for (const [key, field] of Object.entries<z.core.$ZodType>(inner.shape))
      yield* wordsIn(field, `${path}.${key}`)
  } else if (inner instanceof z.ZodDiscriminatedUnion) {
    for (const option of inner.options) yield* wordsIn(option, `${path}.${blockTypeOf(option)}`)
  }
}

function blockTypeOf(option: z.core.$ZodType): string {
  const type: unknown = option instanceof z.ZodObject ? option.shape['blockType'] : undefined
  return type instanceof z.ZodLiteral ? String(type.value) : '?'
}
