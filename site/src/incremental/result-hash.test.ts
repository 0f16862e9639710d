import { expect, it } from 'vitest'
import { EVERY_PAGE } from '../testing/every-page.ts'
import { exampleSite } from '../testing/example-snapshot.ts'
import { memoOf } from './evaluation.ts'
import { resultHash } from './result-hash.ts'

it('follows from the content: every result of a query can be written down and read back', () => {
  const site = exampleSite()
  const keys = new Set(
    Object.values(EVERY_PAGE).flatMap((make) => [...make(site, 'ar').dependencies.queries.keys()]),
  )
  // A set that grows while it is iterated: the queries of queries as well.
  for (const key of keys) {
    const { value, hash, dependencies } = memoOf(site, key)
    for (const other of dependencies.queries.keys()) keys.add(other)
    if (value === undefined) continue
    const readBack = JSON.parse(JSON.stringify(value)) as unknown
    expect(readBack, key).toEqual(value)
    expect(resultHash(readBack), key).toBe(hash)
  }
  expect(keys.size).toBeGreaterThan(20)
})
