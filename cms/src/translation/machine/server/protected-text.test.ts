import {
  type Inline,
  type RichText,
  parseRichText,
  printRichText,
  tidyRichText,
} from '@tienviitta/content-models/rich-text/rich-text'
import { richTextToPlain } from '@tienviitta/content-models/rich-text/html'
import type { MetTerm } from '@tienviitta/content-models/terms/term-pair'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MarkedElement, type MarkedNode, parseMarked, printMarked, wordsOf } from './marked-text.ts'
import { protectText, restoreText } from './protected-text.ts'
import { protectedPieces } from './protected-pieces.ts'

const agreed = new Map([
  ['Kela', undefined],
  ['toimeentulotuki', 'мәслиһәт'],
])
/** Finds two words of a glossary, one of them with an agreed translation; inflected by one ending. */
const termsIn = (text: string): MetTerm[] =>
  [...text.matchAll(/Kela(?:n|sta)?|toimeentulotu(?:ki|en)/gu)].map(({ 0: found, index }) => {
    const term = found.startsWith('Kela') ? 'Kela' : 'toimeentulotuki'
    return { id: term, term, equivalent: term, agreed: agreed.get(term), found, start: index }
  })
const noTerms = (): MetTerm[] => []

const piece = fc.constantFrom(
  'https://www.kela.fi/a?b=c&d',
  'neuvonta@example.fi',
  '+358 29 502 0500',
  '(09) 310 1234',
  '{name}',
  '112',
  'toimeentulotuen',
  'Kelasta',
)
const word = fc.constantFrom(
  'Soita',
  'heti',
  'ja',
  'kysy',
  '<b>',
  'a&b',
  '"x"',
  'عربي',
  '*',
  '[',
  '\\',
  '5 €',
  '-',
  '1.',
)
const text = fc.record({
  type: fc.constant('text' as const),
  text: fc
    .array(fc.oneof({ arbitrary: word, weight: 3 }, piece), { maxLength: 6 })
    .map((words) => words.map((part) => ` ${part} `).join('')),
  bold: fc.boolean(),
})
const target = fc.constantFrom(
  'https://www.kela.fi/a?b=c&d',
  'tel:+358295',
  'mailto:a@example.fi',
  'guide:ab12',
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
  { minLength: 1, maxLength: 4 },
)
const printed = richText.map((blocks) => printRichText(blocks)).filter((source) => source !== '')

/** A service that reverses the order of everything in a line and changes the words. */
function turnedAround(node: MarkedNode): MarkedNode {
  if (typeof node === 'string')
    return node.replace(/\p{L}+/gu, (found) => Array.from(found).reverse().join(''))
  if (node.tag === 'x') return node
  const children = node.children.map(turnedAround)
  return { ...node, children: ['t', 'ul', 'ol'].includes(node.tag) ? children : children.toReversed() }
}

const linksOf = (source: string): string[] =>
  parseRichText(source)
    .flatMap((block) => (block.type === 'paragraph' ? block.content : block.items.flat()))
    .flatMap((part) => (part.type === 'link' ? [part.target] : []))
    .toSorted()
const shapeOf = (source: string): string[] =>
  tidyRichText(parseRichText(source)).map((block) =>
    block.type === 'list' ? `${block.ordered ? 'ol' : 'ul'} ${block.items.length}` : 'p',
  )
const piecesOf = (node: MarkedNode): string[] =>
  typeof node === 'string' ? [] : node.tag === 'x' ? [wordsOf(node)] : node.children.flatMap(piecesOf)

/** All elements below an element with the list that they are in. */
function* places(element: MarkedElement): Generator<{ siblings: MarkedNode[]; index: number }> {
  for (const [index, node] of element.children.entries()) {
    if (typeof node === 'string') continue
    yield { siblings: element.children, index }
    yield* places(node)
  }
}

describe('a text on its way to a translation service and back', () => {
  test('is the same when the service changes nothing', () => {
    fc.assert(
      fc.property(printed, (source) => {
        const text = protectText('rich', source, noTerms)
        expect(restoreText(text, text.xml)).toBe(source)
      }),
      { numRuns: 500 },
    )
  })

  test('keeps blocks, links and protected pieces when the service moves everything about', () => {
    fc.assert(
      fc.property(printed, (source) => {
        const text = protectText('rich', source, termsIn)
        const translated = restoreText(text, printMarked(turnedAround(parseMarked(text.xml))))
        expect(shapeOf(translated)).toEqual(shapeOf(source))
        expect(linksOf(translated)).toEqual(linksOf(source))
        const before = piecesOf(text.tree)
        const after = richTextToPlain(translated)
        for (const value of before) {
          expect(after.split(value).length - 1).toBeGreaterThanOrEqual(
            before.filter((other) => other === value).length,
          )
        }
      }),
      { numRuns: 500 },
    )
  })

  test('is refused when any element is lost or doubled', () => {
    fc.assert(
      fc.property(printed, fc.nat(), fc.boolean(), (source, choice, isDoubled) => {
        const text = protectText('rich', source, termsIn)
        const answer = parseMarked(text.xml)
        const all = [...places(answer)]
        const chosen = all[choice % all.length]
        const element = chosen?.siblings[chosen.index]
        if (!chosen || element === undefined) throw new Error('every text has a block')
        chosen.siblings.splice(chosen.index, 1, ...(isDoubled ? [element, element] : []))
        expect(() => restoreText(text, printMarked(answer))).toThrow(/^The translation lost/u)
      }),
      { numRuns: 500 },
    )
  })

  test('plain text keeps its lines', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, piece), { minLength: 1 }), (lines) => {
        const source = lines.join('\n')
        const text = protectText('text', source, noTerms)
        expect(restoreText(text, text.xml)).toBe(source.normalize('NFC').trim())
      }),
    )
  })
})

describe('what is in the XML', () => {
  test('bold, links, line breaks and lists are elements; addresses of links stay here', () => {
    const source = 'Soita **heti** [meille](tel:0295020500).\\\nMaksuton.\n\n1. yksi\n2. a < b & c'
    expect(protectText('rich', source, noTerms).xml).toBe(
      '<t><p>Soita <b i="0">heti</b> <a i="1">meille</a>.<br/>Maksuton.</p>' +
        '<ol><li>yksi</li><li>a &lt; b &amp; c</li></ol></t>',
    )
  })

  test('a word of the glossary is sent as its agreed translation, or as the official word', () => {
    expect(protectText('line', 'Hae toimeentulotuen lisäosaa Kelasta', termsIn).xml).toBe(
      '<t>Hae <x i="0">мәслиһәт</x> lisäosaa <x i="1">Kela</x></t>',
    )
  })

  test('characters are counted without tags, by code points', () => {
    expect(protectText('rich', 'a **b** 😀', noTerms).characters).toBe(5)
  })

  test('a text that is protected as a whole has nothing to translate', () => {
    expect(protectText('line', '+358 29 502 0500', noTerms).hasWords).toBe(false)
    expect(protectText('line', 'Soita 112', noTerms).hasWords).toBe(true)
  })
})

describe('protected pieces', () => {
  test.each([
    ['Lue www.kela.fi/tuet.', ['www.kela.fi/tuet']],
    ['Sivu (https://a.fi/b?c=1), ja kela.fi.', ['https://a.fi/b?c=1', 'kela.fi']],
    ['Kirjoita anna.aho@kunta.example.fi!', ['anna.aho@kunta.example.fi']],
    ['Soita 0295 020 500 tai (09) 310 1234.', ['0295 020 500', '(09) 310 1234']],
    ['Hätänumero 112, lapsille 116 111.', ['112', '116 111']],
    ['Hei {{ name }}, %s ja %(place)s: 20 %', ['{{ name }}', '%s', '%(place)s']],
    ['Avoinna 09–17, vuokra 1 120 €, 1.1.2026, 5,50 €.', []],
  ])('in “%s” are %j', (source, expected) => {
    expect(protectedPieces(source, noTerms).map(({ value }) => value)).toEqual(expected)
  })

  test('an address is not cut by a word of the glossary in it', () => {
    const met = termsIn('Kela.fi on Kelan sivu: Kela@kela.fi')
    expect(met).toHaveLength(3)
    expect(protectedPieces('Kelan sivu: Kela@kela.fi', termsIn).map(({ value }) => value)).toEqual([
      'Kela',
      'Kela@kela.fi',
    ])
  })
})

describe('an answer', () => {
  const source = protectText('rich', 'Soita [numeroon 112](tel:112) **nyt**.', noTerms)
  test.each([
    [
      'moved within the line',
      '<t><p><b i="2">Now</b>: <a i="0">call <x i="1">112</x></a>.</p></t>',
      '**Now**: [call 112](tel:112).',
    ],
    [
      'with marks of direction',
      '<t><p>\u200F<a i="0">call <x i="1">\u202A112\u202C</x></a> <b i="2">now</b>.</p></t>',
      '[call 112](tel:112) **now**.',
    ],
    [
      'with characters by number',
      '<t><p><a i="0">l&apos;&#x31; <x i="1">112</x></a> <b i="2">&lt;&#50;</b></p></t>',
      "[l'1 112](tel:112) **<2**",
    ],
  ])('%s is taken', (_, xml, expected) => {
    expect(restoreText(source, xml)).toBe(expected)
  })

  test.each([
    ['a changed piece', '<t><p><a i="0">call <x i="1">911</x></a> <b i="2">now</b></p></t>', /piece “112”/u],
    [
      'a piece outside of its link',
      '<t><p><a i="0">call</a> <x i="1">112</x> <b i="2">now</b></p></t>',
      /piece “112”/u,
    ],
    ['an empty link', '<t><p>call<a i="0"> </a> <b i="2">now</b></p></t>', /link/u],
    ['lost bold', '<t><p><a i="0">call <x i="1">112</x></a> now</p></t>', /bold “nyt”/u],
    [
      'another paragraph',
      '<t><p><a i="0">call <x i="1">112</x></a> <b i="2">now</b></p><p>and</p></t>',
      /markup/u,
    ],
    [
      'words outside of paragraphs',
      '<t>and<p><a i="0">call <x i="1">112</x></a> <b i="2">now</b></p></t>',
      /markup “and”/u,
    ],
    ['an element of another kind', '<t><p><script>1</script></p></t>', /markup/u],
    ['an element that is not closed', '<t><p>call', /markup/u],
    ['an unknown entity', '<t><p>&xxe;</p></t>', /markup/u],
    ['a document type', '<!DOCTYPE t [<!ENTITY xxe SYSTEM "file:///etc/passwd">]><t><p>x</p></t>', /markup/u],
    ['nothing', '', /markup/u],
    ['no words', '<t><p> </p></t>', /empty/u],
  ])('with %s is refused', (_, xml, reason) => {
    expect(() => restoreText(source, xml)).toThrow(reason)
  })
})
