/** An address in a text or behind a link. */
export interface FoundAddress {
  /** As written in the text. */
  piece: string
  kind: 'page' | 'site' | 'mail'
  /** For a page or a site: the host without `www`. For mail: the address. In lower case. */
  host: string
  /** The same for all ways of writing the same address. */
  key: string
}

const mail =
  /(?<![\p{L}\p{N}._%+-])(?:mailto:)?[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u
const page = /(?:https?:\/\/|www\.)[^\s<>"“”()[\]،。，]+/u
/**
 * A site that is named by its domain, as in `Suomi.fi`. Only some top-level domains are recognised, because otherwise
 * `t.ex.` and a forgotten space after a full stop would look the same.
 */
const site =
  /(?<![\p{L}\p{N}@._-])(?:[a-z0-9åäö-]+\.)+(?:fi|ax|se|ee|eu|com|org|net|info|int|edu|gov)(?![\p{L}\p{N}])(?:\/[^\s<>"“”()[\]،。，]*)?/iu
const address = new RegExp(`${mail.source}|${page.source}|${site.source}`, 'giu')

/**
 * The addresses of a text and of its links, and what is left of the text: numbers in an address are not numbers of the
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

/** The source's addresses that are missing in the target, and those that only the target has. */
export interface AddressDifference {
  missing: string[]
  added: string[]
}

/**
 * Compares addresses. Another page of the same host counts as present and is reported as added, because pages exist in
 * several languages; so does another site for one that is named by its domain (`Kirjastot.fi` is `Biblioteken.fi`).
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
