import { expect, test } from 'vitest'
import { prefersFinnish } from './prefers-finnish.ts'

test.each<[string | null, boolean]>([
  ['fi', true],
  ['fi-FI,fi;q=0.9,en-US;q=0.8,en;q=0.7', true],
  ['en;q=0.8, fi', true],
  ['sv-FI,sv;q=0.9,fi;q=0.8', false],
  ['en-GB,en;q=0.9,fi;q=0.8', false],
  ['fil', false],
  ['', false],
  [null, false],
])('the browser that asks for %j', (header, expected) => {
  expect(prefersFinnish(header)).toBe(expected)
})
