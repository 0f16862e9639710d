/** One rule of a `_headers` file: the headers of all paths that match the pattern. */
export interface HeaderRule {
  readonly pattern: RegExp
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** A pattern of `_headers` and `_redirects`: `*` stands for anything, `:name` for one part of a path. */
export function pathPattern(text: string): RegExp {
  const source = text
    .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '(?<splat>.*)')
    .replaceAll(/:([a-z]\w*)/gi, '(?<$1>[^/]+)')
  return new RegExp(`^${source}$`)
}

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages define it: a line with a path pattern, then indented lines
 * `Name: value`. Lines that begin with `#` are comments.
 */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue
    if (!/^\s/.test(line)) {
      rules.push({ pattern: pathPattern(line.trim()), headers: [] })
      continue
    }
    const [, name, value] = /^\s+([^:\s]+):\s*(.*?)\s*$/.exec(line) ?? []
    if (name === undefined || value === undefined)
      throw new Error(`_headers has a line that is no header: ${line}`)
    rules.at(-1)?.headers.push([name, value])
  }
  return rules
}

/** The headers of a path; a later rule replaces an earlier header of the same name. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const { pattern, headers } of rules) {
    if (!pattern.test(path)) continue
    for (const [name, value] of headers) found.set(name.toLowerCase(), value)
  }
  return found
}
