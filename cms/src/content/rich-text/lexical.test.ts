import {
  type Inline,
  type RichText,
  RichTextError,
  parseRichText,
  printRichText,
} from '@tienviitta/content-models/rich-text/rich-text'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lexicalFromRichText, richTextFromLexical } from './lexical.ts'

const text = fc.record({
  type: fc.constant('text' as const),
  text: fc.string({ unit: fc.constantFrom(...Array.from('abcÄ ع*[]()\\-1.<>"&')), maxLength: 12 }),
  bold: fc.boolean(),
})
const target = fc.constantFrom(
  'https://www.kela.fi/a?b=c&d',
  'tel:+358295',
  'mailto:a@example.fi',
  'guide:0123456789abcdef01234567',
  'term:0123456789abcdef01234567',
)
const link = fc.record({
  type: fc.constant('link' as const),
  target,
  content: fc.array(text, { maxLength: 3 }),
})
const inline: fc.Arbitrary<Inline> = fc.oneof(text, link, fc.constant({ type: 'break' as const }))
const richText: fc.Arbitrary<RichText> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('paragraph' as const), content: fc.array(inline, { maxLength: 5 }) }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(fc.array(fc.oneof(text, link), { maxLength: 4 }), { maxLength: 3 }),
    }),
  ),
  { maxLength: 4 },
)

const state = (...children: object[]) => ({ root: { type: 'root', version: 1, children } })
const paragraph = (...children: object[]) => ({ type: 'paragraph', version: 1, children })
const words = (value: string, format = 0) => ({ type: 'text', version: 1, text: value, format })

describe('rich text of the editor', () => {
  test('a round trip loses nothing', () => {
    fc.assert(
      fc.property(richText, (blocks) => {
        const printed = printRichText(blocks)
        const lexical: unknown = JSON.parse(JSON.stringify(lexicalFromRichText(printed)))
        expect(richTextFromLexical(lexical)).toBe(printed)
      }),
      { numRuns: 1000 },
    )
  })

  test('paragraphs, lists, bold, links and line breaks', () => {
    const source =
      'Soita **heti** [112](tel:112).\\\nSe on ilmaista.\n\n- yksi\n- [kaksi](guide:ab12)\n\n1. ensin'
    expect(richTextFromLexical(lexicalFromRichText(source))).toBe(printRichText(parseRichText(source)))
  })

  test('a link to a guide keeps the guide’s id, even when Payload has put the guide itself there', () => {
    const to = (value: unknown) => ({
      type: 'link',
      version: 3,
      fields: { linkType: 'internal', doc: { relationTo: 'guides', value } },
      children: [words('opas')],
    })
    expect(richTextFromLexical(state(paragraph(to('ab12'))))).toBe('[opas](guide:ab12)')
    expect(richTextFromLexical(state(paragraph(to({ id: 'ab12', title: 'Opas' }))))).toBe(
      '[opas](guide:ab12)',
    )
  })

  test.each<[string, object, RegExp]>([
    [
      'a heading',
      { type: 'heading', tag: 'h1', version: 1, children: [words('H')] },
      /“heading” cannot be kept/u,
    ],
    ['an unknown node', paragraph({ type: 'iframe', version: 1, src: 'x' }), /“iframe” cannot be kept/u],
    ['an upload', { type: 'upload', version: 1, value: 'x' }, /“upload” cannot be kept/u],
    ['underlined text', paragraph(words('alla', 8)), /underlined cannot be kept: “alla”/u],
    ['an unknown format', paragraph(words('outo', 4096)), /formatted cannot be kept/u],
    ['a checklist', { type: 'list', listType: 'check', version: 1, children: [] }, /kind “check”/u],
    [
      'a nested list',
      {
        type: 'list',
        listType: 'bullet',
        version: 1,
        children: [
          { type: 'listitem', version: 1, children: [{ type: 'list', listType: 'bullet', children: [] }] },
        ],
      },
      /list inside a list/u,
    ],
    [
      'a line break in a list item',
      {
        type: 'list',
        listType: 'bullet',
        version: 1,
        children: [{ type: 'listitem', children: [words('a'), { type: 'linebreak' }, words('b')] }],
      },
      /make it two items/u,
    ],
    [
      'a script for an address',
      paragraph({
        type: 'link',
        fields: { linkType: 'custom', url: 'javascript:alert(1)' },
        children: [words('x')],
      }),
      /not to “javascript:alert\(1\)”/u,
    ],
    [
      'a link to a user',
      paragraph({
        type: 'link',
        fields: { linkType: 'internal', doc: { relationTo: 'users', value: 'ab12' } },
        children: [words('x')],
      }),
      /not to “users”/u,
    ],
    [
      'children that are none',
      { type: 'paragraph', version: 1, children: 'x' },
      /“paragraph” of the text is damaged/u,
    ],
  ])('%s is refused by name', (_, node, message) => {
    expect(() => richTextFromLexical(state(node))).toThrow(RichTextError)
    expect(() => richTextFromLexical(state(node))).toThrow(message)
  })

  test.each([null, 'text', { root: null }, []])('%j is not rich text', (value) => {
    expect(() => richTextFromLexical(value)).toThrow(/not rich text of the editor/u)
  })
})
