import { Problem } from '@tienviitta/process/problem'
import { ALWAYS_ASK } from './stored-headers.ts'
import { readHeadersFile } from './headers-file.ts'
import { readRedirectsFile } from './redirects-file.ts'

/** What a web server has to know about a release. */
export interface HostingRules {
  /** By the name of a header: the value for each pattern of paths, the one that counts first. */
  readonly headers: ReadonlyMap<string, readonly { readonly pattern: string; readonly value: string }[]>
  /** By status: the paths and where they lead. */
  readonly redirects: ReadonlyMap<number, readonly { readonly from: string; readonly target: string }[]>
}

/**
 * Reads the rules from the texts of a release's `_headers` and `_redirects`. Unless these say otherwise about
 * `Cache-Control`, pages may be stored and are revalidated each time. Throws a Problem for a redirect with a pattern,
 * as the build writes none.
 */
export function hostingRules(headersText: string, redirectsText: string): HostingRules {
  const headers = new Map<string, { pattern: string; value: string }[]>()
  const always = `/*\n  Cache-Control: ${ALWAYS_ASK}\n`
  for (const rule of readHeadersFile(always + headersText)) {
    for (const [name, value] of rule.headers) {
      const values = headers.get(name) ?? []
      // In `_headers` a later rule replaces an earlier one; here the first match counts.
      headers.set(name, [{ pattern: plainPattern(rule.pattern), value }, ...values])
    }
  }
  const redirects = new Map<number, { from: string; target: string }[]>()
  for (const { from, target, status } of readRedirectsFile(redirectsText)) {
    if (/[*:]/u.test(from))
      throw new Problem(
        `The line "${from} ${target}" of _redirects has a pattern: write that redirect into the server’s configuration by hand.`,
      )
    redirects.set(status, [...(redirects.get(status) ?? []), { from: decodeURI(from), target }])
  }
  return { headers, redirects }
}

/** A pattern that means the same in every kind of regular expression: without named groups. */
const plainPattern = ({ source }: RegExp): string =>
  source.replaceAll('\\/', '/').replaceAll(/\(\?<\w+>([^)]*)\)/gu, '$1')
