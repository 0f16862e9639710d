import { IntlMessageFormat } from 'intl-messageformat'

/** What stands in the places of a message, by name. */
export type MessageValues = Readonly<Record<string, string | number>>

const parsed = new Map<string, IntlMessageFormat>()

/**
 * A message in ICU MessageFormat with its values: `{name}` is put in as it is, `{n, number}` and the `#` of a plural in
 * the digits and grouping of the language.
 * @throws Error when the message wants a value that is not given
 */
export function formatMessage(message: string, language: string, values: MessageValues = {}): string {
  const name = `${language} ${message}`
  const known = parsed.get(name)
  // Messages name the elements of XML files, `<g>`; none has markup of its own.
  const format = known ?? new IntlMessageFormat(message, language, undefined, { ignoreTag: true })
  if (!known) parsed.set(name, format)
  return String(format.format({ ...values }))
}
