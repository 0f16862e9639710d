import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LanguageTag } from '../languages/registry.ts'
import { termsIn } from '../terms/terms-in.ts'
import type { TermPair } from '../terms/term-pair.ts'
import { type TranslationToCheck, checkTranslation } from './check-translation.ts'

type Options = Partial<TranslationToCheck>

const check = (source: string, target: string, targetLanguage: LanguageTag, options: Options = {}) =>
  checkTranslation({
    source,
    sourceLanguage: 'fi',
    target,
    targetLanguage,
    kind: 'text',
    sourceHasChanged: false,
    isUnapprovedMachine: false,
    terms: [],
    ...options,
  })

const block = (rule: string, ...pieces: string[]) => ({ rule, severity: 'block', pieces })
const warn = (rule: string, ...pieces: string[]) => ({ rule, severity: 'warn', pieces })

describe('a faithful translation', () => {
  it.each<[LanguageTag, source: string, target: string]>([
    [
      'ar',
      'Neuvontapiste on avoinna 25. helmikuuta 2027 kello 9.30–16.00. Soita 02 5540 1234.',
      'مكتب الإرشاد مفتوح في ٢٥ فبراير ٢٠٢٧ من الساعة ٩:٣٠ إلى ١٦. اتصل بالرقم 02 5540 1234.',
    ],
    [
      'so',
      'Pakkauksen hinta on 1 250,50 euroa. Lue lisää: www.kela.fi.',
      'Qiimaha xirmadu waa 1,250.50 yuuro. Wax badan ka akhri: https://www.kela.fi/.',
    ],
    [
      'ru',
      'Hakemus vaatii 3 kuvaa. Lähetä ne: apu@turku.fi',
      'К заявлению нужно 3 фото. Отправьте их: apu@turku.fi',
    ],
    ['zh-Hans', 'Neuvonta on auki 25. helmikuuta 2027 kello 9–16.', '咨询处于2027年2月25日9:00–16:00开放。'],
  ])('gives no findings in %s', (language, source, target) => {
    expect(check(source, target, language)).toEqual([])
  })

  it('gives no findings while it is empty', () => {
    const states = { sourceHasChanged: true, isUnapprovedMachine: true }
    expect(check('Soita 112.', ' \n', 'ar', states)).toEqual([])
  })
})

describe('X1: numbers, addresses and phone numbers', () => {
  it('blocks a missing number and names an added one', () => {
    expect(check('Maksu on 280 euroa.', 'الرسوم 28001 يورو.', 'ar')).toEqual([
      block('X1', '280'),
      warn('X1', '28001'),
    ])
    expect(check('Odota 7,5 tuntia.', 'Sug 75 saacadood.', 'so')).toEqual([
      block('X1', '7,5'),
      warn('X1', '75'),
    ])
  })

  it('finds swapped groups of a phone number', () => {
    expect(check('Soita 02 5540 1234.', 'اتصل بالرقم 02 1234 5540.', 'ar')).toEqual([
      block('X1', '02 5540 1234'),
      warn('X1', '02 1234 5540'),
    ])
    expect(check('Soita 02 5540 1234.', 'اتصل بالرقم 1234 5540 02.', 'ar')).toContainEqual(
      block('X1', '02 5540 1234'),
    )
  })

  it('blocks a number that is written as a word', () => {
    expect(check('Odota 2 viikkoa.', 'Подождите две недели.', 'ru')).toEqual([block('X1', '2')])
  })

  it('lets the month of a date be a word on either side', () => {
    expect(check('Hae 31.12.2026 mennessä.', 'Codso kahor 31 Diseembar 2026.', 'so')).toEqual([])
    expect(check('Hae 31. joulukuuta 2026 mennessä.', 'Подайте заявление до 31.12.2026.', 'ru')).toEqual([])
    expect(check('Hae 31.12.2026 mennessä.', 'Codso kahor 30 Diseembar 2026.', 'so')).toEqual([
      block('X1', '31.12.2026'),
      warn('X1', '30'),
    ])
  })

  it('compares the numbers that links dial, and ignores the numbers of a list', () => {
    const source = '1. Soita [112](tel:112).\n2. Odota.'
    const rich = { kind: 'rich' } as const
    expect(check(source, '1. اتصل بالرقم [112](tel:112).\n2. انتظر.', 'ar', rich)).toEqual([])
    expect(check(source, '- اتصل بالرقم 112.\n- انتظر.', 'ar', rich)).toEqual([])
    expect(check(source, '1. اتصل بالرقم [112](tel:113).\n2. انتظر.', 'ar', rich)).toEqual([
      block('X1', '112'),
      warn('X1', '113'),
    ])
  })

  it('blocks a missing page and mail address, and only warns of another page of the same site', () => {
    const source = 'Lue ohje: https://www.kela.fi/asumistuki. Kirjoita: apu@kela.fi.'
    expect(check(source, 'اقرأ التعليمات في الموقع ثم اكتب إلينا.', 'ar')).toEqual([
      block('X1', 'https://www.kela.fi/asumistuki', 'apu@kela.fi'),
    ])
    expect(check(source, 'اقرأ: https://www.kela.fi/ar واكتب إلى apu@kela.fi.', 'ar')).toEqual([
      warn('X1', 'https://www.kela.fi/ar'),
    ])
    expect(check(source, 'اقرأ: https://kala.fi/asumistuki واكتب إلى apu@kela.fi.', 'ar')).toEqual([
      block('X1', 'https://www.kela.fi/asumistuki'),
      warn('X1', 'https://kala.fi/asumistuki'),
    ])
  })

  it('lets a site that is named by its domain have another name in another language', () => {
    expect(check('Katso Kirjastot.fi.', 'Se Biblioteken.fi.', 'sv')).toEqual([warn('X1', 'Biblioteken.fi')])
    expect(check('Katso Kirjastot.fi.', 'Se bibliotekens sidor.', 'sv')).toEqual([
      block('X1', 'Kirjastot.fi'),
    ])
  })

  const numbers = fc.uniqueArray(fc.integer({ min: 13, max: 2_000_000 }), { minLength: 1, maxLength: 5 })
  const severalNumbers = numbers.filter((all) => all.length > 1)
  const systems = fc.constantFrom(
    'latn',
    'arab',
    'arabext',
    'thai',
    'deva',
    'beng',
    'fullwide',
    'khmr',
    'mymr',
  )
  const written = (number: number, system: string, isGrouped: boolean) =>
    new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: isGrouped }).format(number)
  const sentence = (parts: readonly string[]) => parts.map((part) => `слово ${part} слово`).join('; ')
  const x1 = (source: string, target: string) =>
    check(source, target, 'ru', { sourceLanguage: 'ru' }).filter(({ rule }) => rule === 'X1')

  it('accepts the same numbers in any digits and in any order', () => {
    fc.assert(
      fc.property(numbers, systems, fc.boolean(), fc.boolean(), (all, system, isGrouped, isReversed) => {
        const copied = all.map((number) => written(number, system, isGrouped))
        const target = isReversed ? copied.toReversed() : copied
        expect(x1(sentence(all.map(String)), sentence(target))).toEqual([])
      }),
    )
  })

  it('always names the number that was left out, and the one that was added', () => {
    fc.assert(
      fc.property(severalNumbers, systems, fc.nat(), (all, system, seed) => {
        const left = seed % all.length
        const source = all.map(String)
        const target = all
          .filter((_, index) => index !== left)
          .map((number) => written(number, system, false))
        expect(x1(sentence(source), sentence(target))).toEqual([block('X1', source[left] ?? '')])
        expect(x1(sentence(target), sentence(source))).toEqual([warn('X1', source[left] ?? '')])
      }),
    )
  })
})

describe('X2: the script of the language', () => {
  it('warns of a text in another script', () => {
    expect(check('Varaa aika.', 'Varaa aika puhelimella هنا', 'ar')).toEqual([
      warn('X2', 'aika', 'puhelimella'),
    ])
    expect(check('Varaa aika.', 'Запишитесь', 'so')).toEqual([warn('X2', 'Запишитесь')])
    expect(check('Varaa aika.', 'Book a time', 'zh-Hans')).toEqual([warn('X2', 'Book', 'a', 'time')])
  })

  it('does not mind names, addresses, and Finnish words in or before brackets', () => {
    expect(check('Traficomin ja DVV:n sivut', 'صفحات Traficom وDVV', 'ar')).toEqual([])
    expect(check('Katso Suomi.fi', 'Смотрите Suomi.fi', 'ru')).toEqual([])
    expect(
      check('Kunta hoitaa varhaiskasvatuksen.', 'البلدية تنظم التربية المبكرة (varhaiskasvatus).', 'ar'),
    ).toEqual([])
    expect(check('Osakeyhtiö', 'osakeyhtiö (شركة مساهمة)', 'ar')).toEqual([])
  })
})

describe('X3: the length', () => {
  const source = 'Neuvontapiste auttaa sinua omalla kielelläsi maksutta.'

  it('warns of a target that is much shorter or longer', () => {
    expect(check(source, 'يساعدك المكتب.', 'ar')).toEqual([warn('X3')])
    expect(check(source, 'Goobta la-talintu '.repeat(8), 'so')).toEqual([warn('X3')])
  })

  it('has different bounds for languages without spaces, in both directions', () => {
    const chinese = '咨询处用您的语言免费为您提供帮助。'
    expect(check(source, chinese, 'zh-Hans')).toEqual([])
    expect(check(chinese.repeat(2), source.repeat(2), 'fi', { sourceLanguage: 'zh-Hans' })).toEqual([])
    expect(check(source, '咨询处', 'zh-Hans')).toEqual([warn('X3')])
  })

  it('says nothing about short sources', () => {
    expect(check('Hae', 'Подайте заявление', 'ru')).toEqual([])
  })
})

describe('X4: copied segments', () => {
  it('blocks a sentence of more than three words that was left unchanged', () => {
    const source = 'Varaa aika. Ota passi ja kirje mukaan.'
    expect(check(source, 'Ballan qabso. Ota passi ja kirje mukaan.', 'so')).toEqual([
      block('X4', 'Ota passi ja kirje mukaan.'),
    ])
  })

  it('lets names, short segments, explained quotations and easy Finnish be the same', () => {
    expect(check('Kela, Migri, DVV, Vero, Posti', 'Kela, Migri, DVV, Vero, Posti', 'so')).toEqual([])
    expect(check('Varaa aika nyt.', 'Varaa aika nyt.', 'so')).toEqual([])
    const quoted = 'Haluan nyt varata uuden ajan.'
    expect(check(quoted, `${quoted} (Waxaan rabaa ballan.)`, 'so')).toEqual([])
    expect(check(quoted, quoted, 'fi-simple')).toEqual([])
  })
})

describe('X5 and X8: the state of the text', () => {
  it('warns when the source has changed, and blocks an unapproved machine translation', () => {
    expect(check('Hae', 'Codso', 'so', { sourceHasChanged: true })).toEqual([warn('X5')])
    expect(check('Hae', 'Codso', 'so', { isUnapprovedMachine: true })).toEqual([block('X8')])
  })
})

describe('X6: agreed terms', () => {
  const housing: TermPair = {
    id: 'a',
    term: 'asumistuki',
    equivalent: 'raha asumisen kuluihin',
    agreed: 'إعانة السكن',
  }
  const terms = (source: string, pair: TermPair = housing) => ({
    terms: termsIn(source, 'text', 'fi', [pair]),
  })
  const source = 'Hae asumistukea Kelasta.'

  it('warns when the agreed translation is missing', () => {
    expect(check(source, 'قدّم طلب دعم الإيجار إلى Kela.', 'ar', terms(source))).toEqual([
      warn('X6', 'asumistuki', 'إعانة السكن'),
    ])
  })

  it('accepts any form of it, and the official word in the sentence', () => {
    expect(check(source, 'اطلب من Kela إعانةً للسكن.', 'ar', terms(source))).toEqual([])
    expect(check(source, 'اطلب asumistuki من Kela.', 'ar', terms(source))).toEqual([])
    expect(
      check(
        source,
        'Hae asumistukea.',
        'fi-simple',
        terms(source, { ...housing, agreed: 'rahaa asumiseen' }),
      ),
    ).toEqual([])
  })

  it('does not accept the official word in brackets after another translation', () => {
    expect(check(source, 'اطلب دعم الإيجار (asumistuki) من Kela.', 'ar', terms(source))).toHaveLength(1)
  })

  it('says nothing about a term without an agreed translation', () => {
    expect(
      check(source, 'اطلب الدعم من Kela.', 'ar', terms(source, { ...housing, agreed: undefined })),
    ).toEqual([])
  })
})

describe('X7: control characters', () => {
  it('blocks raw marks of direction and other control characters, and names their code points', () => {
    expect(check('Soita 112', '\u200Fاتصل بالرقم\u202A 112', 'ar')).toEqual([block('X7', 'U+200F', 'U+202A')])
    expect(check('Hae', 'Codso\t', 'so')).toEqual([block('X7', 'U+0009')])
  })

  it('leaves line breaks and the joiners that Persian needs', () => {
    expect(check('Hae\nheti', 'همین\nالان می‌خواهم', 'fa')).toEqual([])
  })
})

it('reads unfinished rich text', () => {
  const rich = { kind: 'rich' } as const
  expect(check('Soita **heti** [112](tel:112)', 'Wac **hadda [112](tel:', 'so', rich)).toEqual([])
  expect(check('Soita **heti** [112](tel:112)', 'Wac **hadda [11', 'so', rich)).toEqual([
    block('X1', '112'),
    warn('X1', '11'),
  ])
})

it('never throws, whatever is typed', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 })
  const kinds = fc.constantFrom('line' as const, 'text' as const, 'rich' as const)
  fc.assert(
    fc.property(
      text,
      text,
      kinds,
      fc.constantFrom<LanguageTag>('ar', 'zh-Hans', 'so', 'ru'),
      (source, target, kind, language) => {
        const pieces = check(source, target, language, { kind }).flatMap((finding) => finding.pieces)
        expect(pieces.every((piece) => typeof piece === 'string' && piece !== '')).toBe(true)
      },
    ),
  )
})
