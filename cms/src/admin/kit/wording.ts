/** Puts values into the places of a text: `{n}`. A place without a value stays. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/gu, (place, name: string) => `${values[name] ?? place}`)

/** The two forms in which Finnish, Swedish and English count. */
type Counted = 'one' | 'other'
type CountedKey<Key extends string> = Key extends `${infer Stem}.one` ? Stem : never

/**
 * A text that counts: `stem.one` or `stem.other`, whichever the language wants for the number, with `{n}` as the number
 * in the language's digits and grouping.
 */
export function counted<Key extends string>(
  texts: Readonly<Record<Key, string>>,
  stem: CountedKey<Key>,
  count: number,
  language: string,
): string {
  const form: Counted = new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other'
  return filled(texts[`${stem}.${form}` as Key], { n: numberIn(language, count) })
}

/** A number in the digits and grouping of a language: `1 234` in Finnish. */
export const numberIn = (language: string, count: number): string =>
  new Intl.NumberFormat(language).format(count)

/** A name of a language as it begins a line: Finnish and Swedish write such names with a small letter inside a sentence. */
export const atStart = (name: string, language: string): string =>
  name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1)
