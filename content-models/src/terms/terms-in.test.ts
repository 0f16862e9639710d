import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TermPair } from './term-pair.ts'
import { termsIn } from './terms-in.ts'

const pair = (term: string, abbreviation?: string): TermPair => ({
  id: term,
  term,
  abbreviation,
  equivalent: '',
})
const glossary = [
  'kotikunta',
  'henkilötunnus',
  'verokortti',
  'Kela-kortti',
  'toimeentulotuki',
  'asumistuki',
  'tuki',
  'EU-rekisteröinti',
  'vahva tunnistautuminen',
  'Kansainvälisen suojelun hakija',
  'hakija',
  'hyvinvointialue',
  'palkka',
].map((term) => pair(term))

const found = (text: string, terms: readonly TermPair[] = glossary): string[] =>
  termsIn(text, 'text', 'fi', terms).map((term) => `${term.found} (${term.term}, ${String(term.start)})`)

describe('termsIn', () => {
  it('finds inflected Finnish terms with their place, in the order of the text', () => {
    expect(found('Hae Kelasta asumistukea. Tarvitset henkilötunnuksen.')).toEqual([
      'asumistukea (asumistuki, 12)',
      'henkilötunnuksen (henkilötunnus, 35)',
    ])
  })

  it('reports a term once, at its first place', () => {
    expect(found('Palkka maksetaan tilille. Palkasta lähtee vero, palkkasi pienenee.')).toEqual([
      'Palkka (palkka, 0)',
    ])
  })

  it('finds terms of several words, inflected in agreement or at the end', () => {
    expect(found('Vahvaan tunnistautumiseen kelpaa pankki.')).toEqual([
      'Vahvaan tunnistautumiseen (vahva tunnistautuminen, 0)',
    ])
    expect(found('Neuvomme kansainvälisen\nsuojelun hakijoita.')).toEqual([
      'kansainvälisen\nsuojelun hakijoita (Kansainvälisen suojelun hakija, 9)',
    ])
  })

  it('prefers the longest term and never lets two overlap', () => {
    const terms = ['A B', 'B C D'].map((term) => pair(term))
    expect(found('a b c d', terms)).toEqual(['b c d (B C D, 2)'])
    expect(found('a b, b c d', terms)).toEqual(['a b (A B, 0)', 'b c d (B C D, 5)'])
  })

  it('does not find a term of several words across punctuation', () => {
    expect(found('Vahva, tunnistautuminen')).toEqual([])
  })

  it('does not find a term inside another compound or in words that begin alike', () => {
    expect(found('Tukka, verotus, opintotuki, tukihenkilö, asumistukihakemus ja asumistuki-ilta')).toEqual([])
  })

  it('ignores case and the way in which letters are composed', () => {
    expect(found('HENKILÖTUNNUS'.normalize('NFD'))).toEqual(['HENKILÖTUNNUS (henkilötunnus, 0)'])
    expect(found('eu-rekisteröinnistä ja Kela-korteilla')).toEqual([
      'eu-rekisteröinnistä (EU-rekisteröinti, 0)',
      'Kela-korteilla (Kela-kortti, 23)',
    ])
  })

  it('takes an abbreviation with capitals as written, also before a colon', () => {
    const terms = [pair('työehtosopimus', 'TES'), pair('henkilötunnus', 'hetu')]
    expect(found('TES:n mukaan', terms)).toEqual(['TES (työehtosopimus, 0)'])
    expect(found('tes, TESTI', terms)).toEqual([])
    expect(found('Kerro hetusi', terms)).toEqual(['hetusi (henkilötunnus, 6)'])
  })

  it('searches the plain text of rich text, and the text itself while it is unfinished', () => {
    const rich = 'Hae **[asumistukea](term:65f0)** Kelasta.'
    expect(termsIn(rich, 'rich', 'fi-simple', glossary)).toMatchObject([{ found: 'asumistukea', start: 4 }])
    expect(termsIn('Hae **asumistukea', 'rich', 'fi', glossary)).toMatchObject([{ found: 'asumistukea' }])
  })

  it('knows simple endings of Swedish and English, and only the exact word elsewhere', () => {
    const terms = [pair('bostadsbidrag'), pair('kommun'), pair('municipality'), pair('справка')]
    const words = (text: string, language: 'sv' | 'en' | 'ru') =>
      termsIn(text, 'line', language, terms).map((term) => term.found)
    expect(words('Bostadsbidraget och kommunernas beslut, kommunikation', 'sv')).toEqual([
      'Bostadsbidraget',
      'kommunernas',
    ])
    expect(words('Two municipalities; the municipality’s decision', 'en')).toEqual(['municipalities'])
    expect(words('Справка и справки', 'ru')).toEqual(['Справка'])
  })

  it('finds every term in its base form in any sentence', () => {
    const frame = fc.constantFrom('', 'Mikä on ', 'Hae: ', 'Kela päätti, että ', '«', '(')
    const end = fc.constantFrom('', '.', '?', ' on tärkeä.', ', jos asut Suomessa', ')', '»')
    fc.assert(
      fc.property(fc.constantFrom(...glossary), frame, end, fc.boolean(), (term, before, after, isUpper) => {
        const word = isUpper ? term.term.toUpperCase() : term.term
        expect(termsIn(before + word + after, 'text', 'fi', glossary)).toMatchObject([
          { id: term.id, found: word, start: before.length },
        ])
      }),
    )
  })
})
