import type { ModelName } from '@tienviitta/content-models/models/model-name'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type OutputRecord, readRecords, recordsText } from './output-record.ts'

const text = fc.string({ minLength: 1, maxLength: 12 })
const texts = fc.array(fc.tuple(text, text), { maxLength: 4 }).map((entries) => new Map(entries))
const moment = fc.option(fc.nat(), { nil: undefined })

const record: fc.Arbitrary<OutputRecord> = fc
  .record({
    path: text,
    file: text,
    hash: text,
    bytes: fc.nat(),
    documents: texts,
    lists: fc.dictionary(fc.constantFrom('guide', 'office', 'event'), text),
    queries: texts,
    validFrom: moment,
    validUntil: moment,
    alternates: fc.option(fc.record({ path: text }), { nil: undefined }),
    document: fc.option(text, { nil: undefined }),
  })
  .map(({ documents, lists, queries, validFrom, validUntil, alternates, document, ...file }) => ({
    ...file,
    dependencies: {
      documents,
      lists: new Map(Object.entries(lists)) as Map<ModelName, string>,
      queries,
      ...(validFrom !== undefined && { validFrom }),
      ...(validUntil !== undefined && { validUntil }),
    },
    ...(alternates && { alternates: { ...alternates, translated: ['fi', 'ar'] as const } }),
    ...(document !== undefined && { document }),
  }))

it('records are read back as they were written', () => {
  fc.assert(
    fc.property(fc.uniqueArray(record, { selector: ({ path }) => path, maxLength: 6 }), (records) => {
      const read = readRecords(recordsText(records))
      expect([...(read?.values() ?? [])]).toEqual(records)
    }),
  )
})

it('a file in another format is not a file of records', () => {
  expect(readRecords('{"formatVersion":0}')).toBeUndefined()
})
