/** A number in the digits and grouping of a language: `1 234` in Finnish. */
export const numberIn = (language: string, count: number): string =>
  new Intl.NumberFormat(language).format(count)

/** A name of a language as it begins a line: Finnish and Swedish write such names with a small letter inside a sentence. */
export const atStart = (name: string, language: string): string =>
  name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1)
