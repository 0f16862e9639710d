/** A number in the digits and grouping of a language: `1 234` in Finnish. */
export const numberIn = (language: string, count: number): string =>
  new Intl.NumberFormat(language).format(count)

/**
 * The name of a language at the beginning of a line: Finnish and Swedish write it with a small letter inside a
 * sentence.
 */
export const atStart = (name: string, language: string): string =>
  name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1)
