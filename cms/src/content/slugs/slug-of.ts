/** Letters that do not decompose into a Latin letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  œ: 'oe',
  ŋ: 'n',
  ə: 'e',
}

const LONGEST = 60

/**
 * The name of a document in addresses, made from its title: ä and å become a, ö becomes o, other marks are removed, and
 * anything that is not a letter a–z or a digit becomes a hyphen. Empty when the title has no Latin letter or digit.
 */
export function slugOf(title: string): string {
  const latin = title
    .toLowerCase()
    .replace(/[ßæøđðþłıœŋə]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  const slug = latin.replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '')
  if (slug.length <= LONGEST) return slug
  const cut = slug.slice(0, LONGEST + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 20)).replace(/-+$/u, '')
}
