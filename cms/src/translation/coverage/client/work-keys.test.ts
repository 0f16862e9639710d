import { describe, expect, it } from 'vitest'
import { workKey, xliffAddress } from './work-keys.ts'

describe('workKey', () => {
  it('tells the languages of a document apart', () => {
    expect(workKey({ collection: 'guides', id: 'a', language: 'ar' })).toBe('guides:a:ar')
  })
})

describe('xliffAddress', () => {
  it('names each document and each language once', () => {
    const items = [
      { collection: 'guides', id: 'a', language: 'ar' },
      { collection: 'guides', id: 'a', language: 'so' },
      { collection: 'offices', id: 'b,1', language: 'ar' },
    ] as const
    expect(xliffAddress(items)).toBe('/api/translations/xliff?ids=guides:a,offices:b%2C1&languages=ar,so')
  })
})
