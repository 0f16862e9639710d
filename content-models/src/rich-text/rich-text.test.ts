import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { richTextToHtml, richTextToPlain } from './html.ts'
import { type Inline, type RichText, parseRichText, printRichText, tidyRichText } from './rich-text.ts'

const text = fc.record({
  type: fc.constant('text' as const),
  text: fc.string({ unit: fc.constantFrom(...Array.from('abcÄ ع*[]()\\-1.\n<>"&')), maxLength: 12 }),
  bold: fc.boolean(),
})
const target = fc.constantFrom(
  'https://www.kela.fi/a?b=c&d',
  'tel:+358295',
  'mailto:a@example.fi',
  'guide:ab12',
  'term:x',
)
const link = fc.record({
  type: fc.constant('link' as const),
  target,
  content: fc.array(text, { maxLength: 3 }),
})
const inline: fc.Arbitrary<Inline> = fc.oneof(text, link, fc.constant({ type: 'break' as const }))
const inlines = fc.array(inline, { maxLength: 5 })
const richText: fc.Arbitrary<RichText> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('paragraph' as const), content: inlines }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(inlines, { maxLength: 3 }),
    }),
  ),
  { maxLength: 4 },
)

describe('rich text', () => {
  test('printing and reading again loses nothing', () => {
    fc.assert(
      fc.property(richText, (blocks) => {
        const printed = printRichText(blocks)
        expect(tidyRichText(parseRichText(printed))).toEqual(tidyRichText(blocks))
        expect(printRichText(parseRichText(printed))).toBe(printed)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'http://insecure.example',
    '//evil.example',
    '/path',
    'https://a.fi/"onclick="x',
    'tel:112;ext=1',
  ])('a link to %s is refused with a sentence', (address) => {
    expect(() => parseRichText(`[x](${address})`)).toThrow(/^A link may lead/u)
  })

  test.each([
    ['**not closed', /Close the bold/u],
    ['[not closed', /Close the link/u],
    ['text\n- item', /empty line before and after a list/u],
    ['a \u202E b', /control characters/u],
  ])('%j is refused with what to do', (source, message) => {
    expect(() => parseRichText(source)).toThrow(message)
  })

  test('whatever is written, the HTML contains only our own elements', () => {
    fc.assert(
      fc.property(richText, (blocks) => {
        const html = richTextToHtml(blocks, (to) => ({ href: to }))
        expect(
          html.replace(/<\/?(?:p|ul|ol|li|strong|br|bdi dir="ltr"|bdi|a(?: href="[^"<>]*")?)>/gu, ''),
        ).not.toMatch(/[<>]/u)
      }),
    )
  })

  test('a script stays text', () => {
    expect(richTextToHtml('<script>alert(1)</script>', () => undefined)).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    )
  })

  test('blocks, bold, links and line breaks become HTML; numbers keep their direction', () => {
    const html = richTextToHtml(
      'Soita **heti** [112](tel:112).\\\nMaksuton.\n\n1. yksi\n2. [kaksi](guide:ab12)\n3. [kolme](term:gone)',
      (to) => (to.startsWith('term:') ? undefined : { href: to === 'guide:ab12' ? '/fi/guides/two/' : to }),
    )
    expect(html).toBe(
      '<p>Soita <strong>heti</strong> <a href="tel:112"><bdi dir="ltr">112</bdi></a>.<br>Maksuton.</p>' +
        '<ol><li>yksi</li><li><a href="/fi/guides/two/">kaksi</a></li><li>kolme</li></ol>',
    )
  })

  test('plain text keeps the words only', () => {
    expect(richTextToPlain('**Ota** [passi](term:x)\n\n- yksi\n- kaksi')).toBe('Ota passi\nyksi\nkaksi')
  })
})
