import { contentTypes } from './stored-headers.ts'
import { Problem } from '@tienviitta/process/problem'
import type { HostingRules } from './hosting-rules.ts'

const made = '# Made by "npm run hosting" from a release. Changes are lost.\n'

/** Files for nginx, by their names: one for the `http` block, one for the `server` block. */
export const nginxRules = (rules: HostingRules): Readonly<Record<string, string>> => ({
  'tienviitta-http.conf': `${made}${maps(rules)}`,
  'tienviitta-server.conf': `${made}${uses(rules)}`,
})

/**
 * A map per header and per status of redirects. An inner block inherits nginx's `add_header` only if it has none of its
 * own; with a map there is one list of them for all.
 */
function maps({ headers, redirects }: HostingRules): string {
  const ofHeaders = [...headers].map(([name, values]) =>
    map(
      headerVariable(name),
      values.map(({ pattern, value }) => [`~${pattern}`, value]),
    ),
  )
  const ofRedirects = [...redirects].map(([status, list]) =>
    map(
      redirectVariable(status),
      list.map(({ from, target }) => [from, target]),
    ),
  )
  // Room for many redirects with long addresses.
  const size = 'map_hash_bucket_size 1024;\nmap_hash_max_size 65536;\n'
  return [size, ...ofHeaders, ...ofRedirects].join('\n')
}

const map = (variable: string, entries: readonly (readonly [string, string])[]): string =>
  [
    `map $uri ${variable} {`,
    '    default "";',
    ...entries.map(([key, value]) => `    ${quoted(key)} ${quoted(plain(value))};`),
    '}\n',
  ].join('\n')

function uses({ headers, redirects }: HostingRules): string {
  const types = Object.entries(contentTypes).map(
    ([ending, type]) => `    ${type.replace(/;.*/u, '')} ${ending.slice(1)};`,
  )
  const withCharset = [...new Set(Object.values(contentTypes))].filter((type) => type.includes('charset'))
  const charsetTypes = withCharset
    .map((type) => type.replace(/;.*/u, ''))
    .filter((type) => type !== 'text/html')
  return [
    // An empty value sends no header.
    ...[...headers.keys()].map((name) => `add_header ${name} ${headerVariable(name)} always;`),
    ...[...redirects.keys()].map(
      (status) => `if (${redirectVariable(status)}) { return ${status} ${redirectVariable(status)}; }`,
    ),
    'types {',
    ...types,
    '}',
    'charset utf-8;',
    `charset_types ${charsetTypes.join(' ')};`,
    '',
  ].join('\n')
}

const headerVariable = (name: string): string => `$tienviitta_${name.toLowerCase().replaceAll('-', '_')}`
const redirectVariable = (status: number): string => `$tienviitta_redirect_${status}`

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/gu, String.raw`\$&`)}"`

/** nginx would read a dollar sign in a value as a variable, and has no way to escape it. */
function plain(value: string): string {
  if (value.includes('$'))
    throw new Problem(`nginx cannot send "${value}": take the dollar sign out of _headers or _redirects.`)
  return value
}
