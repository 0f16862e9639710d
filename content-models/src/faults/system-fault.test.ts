import { expect, test } from 'vitest'
import { errorText, systemFault } from './system-fault.ts'

test.each([
  ['ENOSPC: no space left on device, write', 'disk-full'],
  ['SQLITE_FULL: database or disk is full', 'disk-full'],
  ['SQLITE_CORRUPT: database disk image is malformed', 'database-damaged'],
  ['SQLITE_BUSY: database is locked', 'database-locked'],
  ['SQLITE_READONLY: attempt to write a readonly database', 'not-writable'],
  ["EACCES: permission denied, open '/data/x'", 'not-writable'],
  ['MongoServerSelectionError: connect ECONNREFUSED', 'database-unreachable'],
  ['connect ECONNREFUSED 127.0.0.1:443', undefined],
  ['x is not a function', undefined],
])('“%s” means %s', (text, fault) => {
  expect(systemFault(text)).toBe(fault)
})

test('an error is read with its code and its causes', () => {
  const full = Object.assign(new Error('it did not work'), { code: 'ENOSPC' })
  expect(systemFault(errorText(new Error('Could not save', { cause: full })))).toBe('disk-full')
  expect(errorText('a text')).toBe('a text')
})
