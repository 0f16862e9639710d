import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withPlainDigits } from './digits.ts'
import { numbersIn } from './numbers.ts'

const keys = (text: string): string[] => numbersIn(text).map(({ key }) => key)

describe('numbersIn', () => {
  it.each([
    [
      'thousands and decimals',
      ['1 234,50', '1\u00A0234,50', '1,234.50', '1.234,50', '1234.50', '١٬٢٣٤٫٥٠'],
      '1234.50',
    ],
    ['times of day', ['9.30', '9:30', '09.30', '9点30分', '۹:۳۰'], '9.30'],
    ['full hours', ['16', '16.00', '16:00', '１６：００'.replace('：', ':')], '16'],
    ['dates', ['31.12.2026', '31/12/2026', '2026-12-31', '2026年12月31日', '٣١/١٢/٢٠٢٦'], '2026-12-31'],
    [
      'phone numbers',
      ['02 5540 1234', '0255401234', '02-5540 1234', '+358 2 5540 1234', '+358255401234', '۰۲ ۵۵۴۰ ۱۲۳۴'],
      '0255401234',
    ],
    ['short phone numbers', ['116 117', '116117', '๑๑๖๑๑๗'], '116117'],
  ])('treats the same number alike: %s', (_, forms, key) => {
    expect(forms.map(keys)).toEqual(forms.map(() => [key]))
  })

  it.each([
    ['7,5', '7,05'],
    ['7,5', '75'],
    ['280', '28001'],
    ['02 5540 1234', '02 1234 5540'],
    ['9.30', '930'],
    ['31.12.2026', '12.11.2026'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(keys(one)).not.toEqual(keys(other))
  })

  it('does not join numbers that are side by side', () => {
    expect(keys('25. ja 26. helmikuuta 2027')).toEqual(['25', '26', '2027'])
    expect(keys('9–16, 0-6 vuotta, 681/2023, 2026-2027')).toEqual([
      '9',
      '16',
      '0',
      '6',
      '681',
      '2023',
      '2026',
      '2027',
    ])
  })

  it('shows the number as written in the text', () => {
    expect(numbersIn('حتى ٣١/١٢/٢٠٢٦ الساعة ٩:٣٠').map(({ piece }) => piece)).toEqual(['٣١/١٢/٢٠٢٦', '٩:٣٠'])
  })
})

describe('withPlainDigits', () => {
  it('gives the value of the digits of every script', () => {
    const systems = [
      'arab',
      'arabext',
      'beng',
      'deva',
      'fullwide',
      'khmr',
      'laoo',
      'mymr',
      'tamldec',
      'thai',
      'mathbold',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...systems), fc.nat(), (system, number) => {
        const written = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(number)
        expect(withPlainDigits(written)).toBe(String(number))
      }),
    )
  })
})
