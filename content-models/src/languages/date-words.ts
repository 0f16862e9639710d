import type { LanguageTag } from './registry.ts'

/** How dates are written in a language for which ICU's (CLDR's) own data does not serve our readers. */
export interface DateWords {
  /** Monday first. */
  readonly weekdays: readonly string[]
  /** January first. */
  readonly months: readonly string[]
  /** January first; without it the full names are short enough. */
  readonly shortMonths?: readonly string[]
  /** Pattern with `{weekday}`, `{day}`, `{month}`, `{year}`; the year comes last. */
  readonly withYear: string
  readonly withoutYear: string
}

/**
 * Only languages whose CLDR data (48) is wrong for us; every other language is formatted by `Intl`.
 * - so: the order is American (`Maarso 9, 2026`) and the names of months differ between patterns; Somali newspapers and
 *   Finnish documents put the day first. The names are CLDR's.
 * - ckb: the year comes first, with a comma between Latin-looking parts (`2026 ئازار 9, دووشەممە`), and one month is
 *   spelt in two ways.
 * - kmr: the name for January is one that few of our readers use, names are in lower case, the year takes an ending
 *   that is wrong for some numbers, and the order of a date without a year differs from that of a date with one.
 */
export const DATE_WORDS: Partial<Record<LanguageTag, DateWords>> = {
  so: {
    weekdays: ['Isniin', 'Talaado', 'Arbaco', 'Khamiis', 'Jimco', 'Sabti', 'Axad'],
    months: [
      'Janaayo',
      'Febraayo',
      'Maarso',
      'Abriil',
      'Maayo',
      'Juun',
      'Luulyo',
      'Ogosto',
      'Sebteembar',
      'Oktoobar',
      'Noofeembar',
      'Diseembar',
    ],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Lul', 'Ogs', 'Seb', 'Okt', 'Nof', 'Dis'],
    withYear: '{weekday}, {day} {month} {year}',
    withoutYear: '{weekday}, {day} {month}',
  },
  ckb: {
    weekdays: ['دووشەممە', 'سێشەممە', 'چوارشەممە', 'پێنجشەممە', 'ھەینی', 'شەممە', 'یەکشەممە'],
    months: [
      'کانوونی دووەم',
      'شوبات',
      'ئازار',
      'نیسان',
      'ئایار',
      'حوزەیران',
      'تەمووز',
      'ئاب',
      'ئەیلوول',
      'تشرینی یەکەم',
      'تشرینی دووەم',
      'کانوونی یەکەم',
    ],
    withYear: '{weekday}، {day}ی {month}ی {year}',
    withoutYear: '{weekday}، {day}ی {month}',
  },
  kmr: {
    weekdays: ['Duşem', 'Sêşem', 'Çarşem', 'Pêncşem', 'În', 'Şemî', 'Yekşem'],
    months: [
      'Çile',
      'Sibat',
      'Adar',
      'Nîsan',
      'Gulan',
      'Hezîran',
      'Tîrmeh',
      'Tebax',
      'Îlon',
      'Cotmeh',
      'Mijdar',
      'Berfanbar',
    ],
    withYear: '{weekday}, {day} {month} {year}',
    withoutYear: '{weekday}, {day} {month}',
  },
}
