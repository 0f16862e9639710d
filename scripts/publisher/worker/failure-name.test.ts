import { expect, it } from 'vitest'
import { failureName } from './failure-name.ts'

const withCode = (code: string, message = 'it did not work'): Error =>
  Object.assign(new Error(message), { code })

it.each([
  [withCode('ENOSPC'), 'disk-full'],
  [new Error('SQLITE_FULL: database or disk is full'), 'disk-full'],
  [withCode('EROFS'), 'not-writable'],
  [withCode('EACCES'), 'not-writable'],
  [new Error('SQLITE_READONLY: attempt to write a readonly database'), 'not-writable'],
  [new Error('SQLITE_BUSY: database is locked'), 'database'],
  [Object.assign(new Error('x'), { name: 'MongoServerSelectionError' }), 'database'],
  [withCode('ECONNREFUSED'), 'database'],
  [new TypeError('x is not a function'), 'unexpected'],
  ['a text', 'unexpected'],
])('%s is called %s', (error, name) => {
  expect(failureName(error)).toBe(name)
})

it('looks through the causes, because the wrapper that a library puts around an error says nothing', () => {
  const wrapped = new Error('Could not save', {
    cause: new Error('query failed', { cause: withCode('ENOSPC') }),
  })
  expect(failureName(wrapped)).toBe('disk-full')
})
