import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Reading } from './reading.ts'

type Maker = (reading: Reading, ...args: string[]) => unknown

const makers = new Map<string, Maker>()

/**
 * Makes a function that gives a part of pages.
 * @param name of the part, without spaces; its arguments hold no spaces either
 */
type Part = <Args extends readonly string[], Model>(
  name: string,
  make: (reading: Reading, ...args: Args) => Model,
) => (reading: Reading, ...args: Args) => Model

const partIn =
  (languageOf: (reading: Reading) => LanguageTag): Part =>
  (name, make) => {
    makers.set(name, make as unknown as Maker)
    return (reading, ...args) => {
      const of = (inner: Reading): ReturnType<typeof make> => make(inner, ...args)
      return reading.shared([name, ...args].join(' '), languageOf(reading), of)
    }
  }

/**
 * A part that several pages share, such as an office's card. It is made once for a language and its arguments, and a
 * page remembers only which part it has and its hash: a change of an office that its card does not show leaves the
 * pages alone that show the card.
 */
export const part = partIn(({ language }) => language)

/**
 * A part that is the same in every language, such as which guides stand under a topic. It is made once, as in the first
 * language of the site, and must not show words.
 */
export const partOfAllLanguages = partIn(({ settings, language }) => settings.languages[0] ?? language)

/**
 * How the part with this name is made.
 * @throws Error when no module that has been loaded defines it
 */
export function makerOf(name: string): Maker {
  const make = makers.get(name)
  if (!make) throw new Error(`There is no part of pages with the name “${name}”.`)
  return make
}
