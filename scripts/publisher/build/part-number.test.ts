import { describe, expect, it } from 'vitest'
import { readPartNumber } from './part-number.ts'

describe('--shard', () => {
  it.each(['1/1', '3/8', '8/8', '10000/10000'])('takes %s', (text) => {
    const { number, of } = readPartNumber(text)
    expect(`${number}/${of}`).toBe(text)
  })

  it.each([
    '',
    '3',
    '0/8',
    '9/8',
    '1/0',
    '-1/8',
    '1.5/8',
    '3/8/2',
    ' 3/8',
    'a/b',
    '1/10001',
    '1/99999999999',
  ])('refuses “%s” and says what it must look like', (text) => {
    expect(() => readPartNumber(text)).toThrow(/such as 3\/8: .* It is "/u)
  })
})
