import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formBytes, textBatches } from './text-batches.ts'

const limits = { texts: 5, bytes: 300 }

describe('texts in requests', () => {
  test('keep their order and the limits; only a text that is too large by itself gets a request of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 })), (texts) => {
        const batches = textBatches(
          texts.map((xml) => ({ xml })),
          limits,
        )
        expect(batches.flat().map(({ xml }) => xml)).toEqual(texts)
        for (const batch of batches) {
          const form = new URLSearchParams(batch.map(({ xml }) => ['text', xml]))
          expect(batch.length).toBeGreaterThan(0)
          expect(batch.length).toBeLessThanOrEqual(limits.texts)
          expect(batch.length === 1 || form.toString().length < limits.bytes).toBe(true)
        }
      }),
    )
  })

  test('a text counts as it is encoded in a form', () => {
    expect(formBytes('ä b')).toBe('text=%C3%A4+b&'.length)
  })
})
