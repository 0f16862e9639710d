/**
 * Whether Finnish is the first of the languages that a browser asks for.
 * @param acceptLanguage the header `Accept-Language` (RFC 9110, 12.5.4), or null when there is none
 */
export function prefersFinnish(acceptLanguage: string | null): boolean {
  const wishes = (acceptLanguage ?? '').split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.split(';').map((part) => part.trim().toLowerCase())
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    return { tag, weight: quality === undefined ? 1 : Number(quality.slice(2)) }
  })
  const heaviest = Math.max(...wishes.map(({ weight }) => weight))
  const first = wishes.find(({ weight }) => weight === heaviest)
  return first !== undefined && /^fi(?:-|$)/u.test(first.tag)
}
