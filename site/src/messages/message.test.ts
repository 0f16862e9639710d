import { describe, expect, test } from 'vitest'
import { messages } from './message.ts'

describe('a text of the interface', () => {
  test('takes values and plural forms', () => {
    expect(messages('en')('guides.count', { count: 1 })).toBe('1 guide')
    expect(messages('fi')('guides.count', { count: 3 })).toBe('3 ohjetta')
  })

  test('isolates values in right-to-left languages', () => {
    const text = messages('ar')('page.reviewed-on', { date: '1.2.2026' })
    expect(text).toContain('\u20681.2.2026\u2069')
    expect(messages('fi')('page.reviewed-on', { date: '1.2.2026' })).not.toContain('\u2068')
  })

  test('as HTML escapes the text and its values, and leaves ready HTML as it is', () => {
    const t = messages('en')
    expect(t.html('site.publisher', { organisation: '<b>&' })).toBe('Published by <bdi>&lt;b&gt;&amp;</bdi>.')
    expect(t.html('site.publisher', { organisation: { html: '<i>x</i>' } })).toBe(
      'Published by <bdi><i>x</i></bdi>.',
    )
  })
})
