import { IntlMessageFormat } from 'intl-messageformat'
import { type LanguageTag, language as languageOf } from '@tienviitta/content-models/languages/registry'
import { escapeHtml } from '@tienviitta/content-models/rich-text/html'
import { remembering } from '@tienviitta/content-models/remembering/remembering'
import { CATALOGS, type MessageKey } from './catalogs.ts'

/** Ready HTML, to put inside a message. Everything else that goes into a message is escaped. */
export interface Html {
  readonly html: string
}

export type MessageValues = Readonly<Record<string, string | number>>
export type MessageHtmlValues = Readonly<Record<string, string | number | Html>>

/** The interface texts of one language. */
export interface Messages {
  /** A text; in right-to-left languages the values inside it are isolated by invisible characters. */
  (key: MessageKey, values?: MessageValues): string
  /** A text as HTML; each value that is a string or HTML is wrapped in a `bdi`. */
  html(key: MessageKey, values: MessageHtmlValues): string
}

/** The interface texts in a language. */
export const messages = remembering(messagesOf)

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
/** What may stand for something other than itself in a message. */
const SYNTAX = /[{}'<>#|]/u
/** Private characters take the place of HTML values while a message is formatted. */
const PLACEHOLDERS = 0xe000

function messagesOf(tag: LanguageTag): Messages {
  const catalog = CATALOGS[tag]
  const { format: locale, direction } = languageOf(tag)
  const formatOf = remembering((key: MessageKey) => new IntlMessageFormat(catalog[key], locale))
  const formatted = (key: MessageKey, values: MessageValues): string =>
    String(formatOf(key).format({ ...values }))
  const withoutValues = remembering((key: MessageKey) =>
    SYNTAX.test(catalog[key]) ? formatted(key, {}) : catalog[key],
  )

  const text = (key: MessageKey, values?: MessageValues): string =>
    values ? formatted(key, direction === 'rtl' ? isolated(values) : values) : withoutValues(key)

  const html = (key: MessageKey, values: MessageHtmlValues): string => {
    const parts: string[] = []
    const marked: Record<string, string | number> = {}
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'number') marked[name] = value
      else {
        marked[name] = String.fromCharCode(PLACEHOLDERS + parts.length)
        parts.push(`<bdi>${typeof value === 'string' ? escapeHtml(value) : value.html}</bdi>`)
      }
    }
    return escapeHtml(formatted(key, marked)).replace(
      /[\uE000-\uE0FF]/gu,
      (character) => parts[character.charCodeAt(0) - PLACEHOLDERS] ?? '',
    )
  }

  return Object.assign(text, { html })
}

function isolated(values: MessageValues): MessageValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}` : value,
    ]),
  )
}
