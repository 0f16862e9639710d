import { contentTypes } from './stored-headers.ts'
import { Problem } from '@tienviitta/process/problem'
import type { HostingRules } from './hosting-rules.ts'

/** A file for Caddy by its name, to be imported inside a `route` block, which keeps the order of its lines. */
export const caddyRules = (rules: HostingRules): Readonly<Record<string, string>> => ({
  'tienviitta.caddy': [
    '# Made by "npm run hosting" from a release. Changes are lost.',
    ...types(),
    ...headerLines(rules),
    ...redirectLines(rules),
    '',
  ].join('\n'),
})

/** Caddy uses the types that the machine knows; these are the same on every machine. */
const types = (): string[] =>
  Object.entries(contentTypes).flatMap(([ending, type]) => {
    const matcher = `@type_${ending.slice(1)}`
    return [`${matcher} path *${ending}`, `header ${matcher} Content-Type ${quoted(type)}`]
  })

/** A later line replaces what an earlier one has set, so the rule that counts comes last. */
const headerLines = ({ headers }: HostingRules): string[] =>
  [...headers].flatMap(([name, values]) =>
    values.toReversed().flatMap(({ pattern, value }, index) => {
      const matcher = `@${name.toLowerCase().replaceAll('-', '_')}_${index}`
      return [`${matcher} path_regexp ${quoted(pattern)}`, `header ${matcher} ${name} ${quoted(value)}`]
    }),
  )

const redirectLines = ({ redirects }: HostingRules): string[] =>
  [...redirects].flatMap(([status, list]) => {
    const variable = `{redirect_${status}}`
    return [
      `map {path} ${variable} {`,
      ...list.map(({ from, target }) => `\t${quoted(from)} ${quoted(target)}`),
      '\tdefault ""',
      '}',
      `@redirect_${status} expression \`${variable} != ""\``,
      `redir @redirect_${status} ${variable} ${status}`,
    ]
  })

/** Caddy would read braces in a value as a placeholder. */
function quoted(text: string): string {
  if (/[{}]/u.test(text))
    throw new Problem(`Caddy cannot send "${text}": take the braces out of _headers or _redirects.`)
  return `"${text.replaceAll('"', String.raw`\"`)}"`
}
