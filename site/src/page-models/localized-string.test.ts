import { describe, expect, test } from 'vitest'
import { exampleSite } from '../testing/example-snapshot.ts'
import { makePage } from './page.ts'
import { isolatedFigures, localizedString } from './localized-string.ts'

describe('figures in right-to-left text', () => {
  test('written in groups stay in their order', () => {
    expect(isolatedFigures('اتصل 0800 147 111.', 'rtl')).toBe('اتصل <bdi dir="ltr">0800 147 111</bdi>.')
    expect(isolatedFigures('+358 9 000 0001', 'rtl')).toBe('<bdi dir="ltr">+358 9 000 0001</bdi>')
  })

  test('alone need no isolation, nor does anything in left-to-right text or inside a tag', () => {
    expect(isolatedFigures('112', 'rtl')).toBe('112')
    expect(isolatedFigures('0800 147 111', 'ltr')).toBe('0800 147 111')
    expect(isolatedFigures('<a href="x 1 2 3">y</a>', 'rtl')).toBe('<a href="x 1 2 3">y</a>')
  })
})

describe('words of documents', () => {
  const html = (value: string, kind: 'line' | 'text' | 'rich') =>
    makePage(exampleSite(), 'fi', (context) =>
      localizedString(context, { value, kind, language: 'fi', direction: 'ltr', state: 'source' }),
    ).model.html

  test('are escaped, whatever their kind', () => {
    for (const kind of ['line', 'text', 'rich'] as const) {
      expect(html('<script>alert(1)</script>', kind)).not.toContain('<script')
    }
  })

  test('keep the line breaks and paragraphs of plain text', () => {
    expect(html('a\nb\n\nc', 'text')).toBe('<p>a<br>b</p><p>c</p>')
  })

  test('lose a link to a guide that is not published, and keep its words', () => {
    expect(html('[opas](guide:000000000000000000000fff)', 'rich')).toBe('<p>opas</p>')
  })
})
