import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Inline, type RichText, parseRichText, printRichText } from '../rich-text/rich-text.ts'
import { OWN_NAMESPACE } from './exchange.ts'
import { inlineCodes, readInlineCodes } from './inline-codes.ts'
import { readXml } from './xml-tree.ts'

const element = (xml: string) => readXml(`<source xmlns:tv="${OWN_NAMESPACE}">${xml}</source>`)

/** Every character with a meaning in Markdown or XML, and letters that are easily broken. */
const signs = Array.from('ab ع*[]()\\-1.<>"\'&;#\u00A0\u200Cک\u0301😀]')
const text = fc.record({
  type: fc.constant('text' as const),
  text: fc.string({ unit: fc.constantFrom(...signs, ']]>', '&amp;', '**'), maxLength: 10 }),
  bold: fc.boolean(),
})
const link = fc.record({
  type: fc.constant('link' as const),
  target: fc.constantFrom('https://www.kela.fi/a?b=c&d', 'tel:+358295', 'guide:ab12', 'term:x'),
  content: fc.array(text, { maxLength: 3 }),
})
const inlines = fc.array<Inline>(fc.oneof(text, link, fc.constant({ type: 'break' as const })), {
  maxLength: 5,
})
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

describe('inline codes', () => {
  test('writing rich text and reading it again gives the same string', () => {
    fc.assert(
      fc.property(richText, (blocks) => {
        const canonical = printRichText(parseRichText(printRichText(blocks)))
        const { xml, codes } = inlineCodes(canonical)
        const read = readInlineCodes(element(xml))
        expect(read.text).toBe(canonical)
        expect(read.codes).toEqual(codes)
      }),
      { numRuns: 1000 },
    )
  })

  test('a tool may drop the meaning of the codes and keep only their ids', () => {
    fc.assert(
      fc.property(richText, (blocks) => {
        const canonical = printRichText(parseRichText(printRichText(blocks)))
        const { xml, codes } = inlineCodes(canonical)
        const bare = xml.replace(/ ctype="[^"]*"/gu, '').replace(/ tv:href="[^"]*"/gu, '')
        expect(readInlineCodes(element(bare), codes).text).toBe(canonical)
      }),
    )
  })

  test('bold, links, terms, line breaks, paragraphs and lists are codes', () => {
    const source =
      '**Soita** [tänne](tel:112)\\\nja [passi](term:ab)\n\nToinen\n\n- yksi\n- kaksi\n\n1. kolme'
    expect(inlineCodes(source).xml).toBe(
      '<g id="1" ctype="bold">Soita</g> <g id="2" ctype="link" tv:href="tel:112">tänne</g><x id="3" ctype="lb"/>' +
        'ja <g id="4" ctype="x-term" tv:href="term:ab">passi</g><x id="5" ctype="x-paragraph"/>Toinen' +
        '<x id="6" ctype="x-bullet-list"/>yksi<x id="7" ctype="x-bullet"/>kaksi<x id="8" ctype="x-number-list"/>kolme',
    )
  })

  test('a translation has the ids of the same codes in its source, wherever they are', () => {
    const { codes } = inlineCodes('[a](tel:1) [b](tel:2) **c**')
    expect(inlineCodes('**ج** [ب](tel:2) [جديد](tel:3)', codes).xml).toBe(
      '<g id="3" ctype="bold">ج</g> <g id="2" ctype="link" tv:href="tel:2">ب</g> ' +
        '<g id="4" ctype="link" tv:href="tel:3">جديد</g>',
    )
  })

  test('marks of other tools are ignored, and indentation between codes is not text', () => {
    const xml = '<mrk mtype="seg" mid="1">a <g id="1" ctype="bold">b</g></mrk>\n    <x id="2" ctype="lb"/>c'
    expect(readInlineCodes(element(xml)).text).toBe('a **b**\\\nc')
  })

  test.each([
    ['<ph id="1">{0}</ph>', /<ph>/u],
    ['<bpt id="1">b</bpt>', /<bpt>/u],
    ['<b>bold</b>', /<b>/u],
    ['<g id="9">x</g>', /<g id="9">/u],
    ['<x id="1" ctype="image"/>', /<x id="1">/u],
    ['<g id="1" ctype="link">x</g>', /<g id="1">/u],
    ['<g id="1" ctype="link" tv:href="javascript:alert(1)">x</g>', /A link may lead/u],
    ['<g id="1" ctype="link" tv:href="tel:1">x<x id="2" ctype="lb"/></g>', /words only/u],
  ])('%s is refused with a sentence', (xml, message) => {
    expect(() => readInlineCodes(element(xml))).toThrow(message)
  })
})
