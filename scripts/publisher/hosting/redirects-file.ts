import { pathPattern } from './headers-file.ts'

export interface RedirectRule {
  /** The path or pattern as written. */
  readonly from: string
  readonly pattern: RegExp
  readonly target: string
  /** 301, 302, 303, 307 or 308. */
  readonly status: number
}

/** Reads a `_redirects` file: a line per rule, `from to [status]`; without a status, 302 applies, as on Netlify. */
export function readRedirectsFile(text: string): RedirectRule[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [from, target, status = '302'] = line.split(/\s+/)
      if (from === undefined || target === undefined || !/^30[12378]!?$/.test(status)) {
        throw new Error(`_redirects has a line that is no redirect: ${line}`)
      }
      return { from, pattern: pathPattern(from), target, status: Number.parseInt(status, 10) }
    })
}

/** A part of a decoded path, as it is written in an address. */
const encoded = (part: string | undefined): string | undefined =>
  part === undefined ? undefined : encodeURI(part).replace(/[?#]/gu, encodeURIComponent)

/**
 * Where a path leads, by the first rule that matches it.
 * @param path decoded
 */
export function redirectOf(
  rules: readonly RedirectRule[],
  path: string,
): { location: string; status: number } | undefined {
  for (const { pattern, target, status } of rules) {
    const match = pattern.exec(path)
    if (match === null) continue
    const location = target.replaceAll(
      /:([a-z]\w*)/gi,
      (whole, name: string) => encoded(match.groups?.[name]) ?? whole,
    )
    return { location, status }
  }
  return undefined
}
