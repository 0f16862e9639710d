/** An address in a text or behind a link. */
export interface FoundAddress {
  /** As it stands in the text. */
  piece: string
  kind: 'page' | 'site' | 'mail'
  /** Of a page and a site: the host without `www`. Of mail: the address. In lower case. */
  host: string
  /** The same for all ways to write the same address. */
  key: string
}

const mail =
  /(?<![\p{L}\p{N}._%+-])(?:mailto:)?[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u
const page = /(?:https?:\/\/|www\.)[^\s<>"“”()[\]،。，]+/u
/**
 * A site that is named by its domain, as in `Suomi.fi`. Only some ends are known as such, because `t.ex.` and a
 * forgotten space after a full stop look the same otherwise.
 */
const site =
  /(?<![\p{L}\p{N}@._-])(?:[a-z0-9åäö-]+\.)+(?:fi|ax|se|ee|eu|com|org|net|info|int|edu|gov)(?![\p{L}\p{N}])(?:\/[^\s<>"“”()[\]،。，]*)?/iu
const address = new RegExp(`${mail.source}|${page.source}|${site.source}`, 'giu')

/**
 * The addresses of a text and of its links, and what is left of the text: numbers in an address are no numbers of the
 * text, and its letters say nothing about the language.
 */
export function addressesIn(
  plain: string,
  targets: readonly string[],
): { found: FoundAddress[]; rest: string } {
  const found: FoundAddress[] = []
  const rest = plain.replace(address, (match: string) => {
    const piece = match.replace(/[.,:;!?'’»؟؛]+$/u, '')
    found.push(addressOf(piece))
    return ` ${match.slice(piece.length)}`
  })
  for (const target of targets) {
    if (!target.startsWith('tel:')) found.push(addressOf(target))
  }
  return { found, rest }
}

function addressOf(piece: string): FoundAddress {
  const lower = piece.toLowerCase().replace(/^mailto:/u, '')
  if (lower.includes('@') && !lower.includes('/')) return { piece, kind: 'mail', host: lower, key: lower }
  const key = lower
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/\/+$/u, '')
  const host = key.split(/[/?#]/u)[0] ?? key
  return { piece, kind: key === host && !lower.includes('://') ? 'site' : 'page', host, key }
}

/** What is missing of the source's addresses, and what stands in the target only. */
export interface AddressDifference {
  missing: string[]
  added: string[]
}

/**
 * Compares addresses. A page of the same host counts as there and is named as added, because pages exist in several
 * languages; so does another site for one that is named by its domain (`Kirjastot.fi` is `Biblioteken.fi`).
 */
export function compareAddresses(
  source: readonly FoundAddress[],
  target: readonly FoundAddress[],
): AddressDifference {
  const keys = new Set(source.map(({ key }) => key))
  const strange = target.filter(({ key }) => !keys.has(key))
  const missing = source.filter(({ kind, key, host }) => {
    if (target.some((other) => other.key === key)) return false
    if (kind === 'mail') return true
    if (target.some((other) => other.kind !== 'mail' && other.host === host)) return false
    return kind === 'page' || !strange.some((other) => other.kind !== 'mail')
  })
  return { missing: pieces(missing), added: pieces(strange) }
}

const pieces = (found: readonly FoundAddress[]): string[] => [...new Set(found.map(({ piece }) => piece))]
