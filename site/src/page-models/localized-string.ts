import {
  type Direction,
  type LanguageTag,
  language as languageOf,
} from '@tienviitta/content-models/languages/registry'
import { escapeHtml, richTextToHtml } from '@tienviitta/content-models/rich-text/html'
import type { Text } from '@tienviitta/content-models/localization/localize'
import type { Html } from '../messages/message.ts'
import { address, pathOf, termAddress } from './links.ts'
import type { QueryContext } from '../incremental/query-context.ts'

/** A text ready for a page, with its language and direction where they differ from the page's. */
export interface LocalizedString {
  /** Plain text of a line; for attributes, titles and structured data. */
  readonly text: string
  /** The same as HTML: phrasing content for lines, paragraphs and lists for longer texts. */
  readonly html: string
  readonly language: LanguageTag
  /** Set when the words are in a different language from the page; they go on the element around the words. */
  readonly lang?: LanguageTag
  readonly dir?: Direction
}

/** A localized text as the reader's page shows it, links included. */
export function localizedString(context: QueryContext, text: Text): LocalizedString {
  const { value, language, direction } = text
  return { text: value, html: htmlOf(context, text), language, ...other(context, language, direction) }
}

/** Whether a part of a localized document is one of its texts. */
export const isText = (value: object): value is Text =>
  'state' in value && 'kind' in value && 'direction' in value

/** A localized document, or a part of it, in which every text has become what the page shows. */
export type Shown<T> = T extends Text
  ? LocalizedString
  : T extends readonly (infer Item)[]
    ? Shown<Item>[]
    : T extends object
      ? { [Key in keyof T]: Shown<T[Key]> }
      : T

/** A part of a localized document as the reader's page shows it. */
export function shown<T>(context: QueryContext, part: T): Shown<T> {
  const inside = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (isText(value)) return localizedString(context, value)
    if (Array.isArray(value)) return value.map(inside)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inside(inner)]))
  }
  return inside(part) as Shown<T>
}

/** A text that is not translated, such as the name on a door. */
export function untranslated(context: QueryContext, value: string, tag: LanguageTag): LocalizedString {
  const { direction } = languageOf(tag)
  const html = isolatedFigures(escapeHtml(value), direction)
  return { text: value, html, language: tag, ...other(context, tag, direction) }
}

function other(
  context: QueryContext,
  lang: LanguageTag,
  dir: Direction,
): Pick<LocalizedString, 'lang' | 'dir'> {
  return lang === context.language ? {} : { lang, dir }
}

function htmlOf(context: QueryContext, { value, kind, direction }: Text): string {
  if (kind === 'rich') return isolatedFigures(richTextToHtml(value, targetOf(context)), direction)
  if (kind === 'line') return isolatedFigures(escapeHtml(value), direction)
  const paragraphs = value
    .split(/\n{2,}/u)
    .map((part) => `<p>${escapeHtml(part).replaceAll('\n', '<br>')}</p>`)
  return isolatedFigures(paragraphs.join(''), direction)
}

/** Where links of the rich text lead for this reader. A guide or term that is not published gives no link. */
function targetOf(context: QueryContext): (target: string) => { href: string } | undefined {
  return (target) => {
    const [scheme, id = ''] = target.split(':', 2)
    if (scheme === 'guide') {
      const guide = context.outline(id)
      return guide && { href: address(context.language, pathOf('guide', guide.slug)) }
    }
    if (scheme === 'term') {
      const term = context.get('term', id)
      return term && { href: termAddress(context.language, term.document.slug) }
    }
    return { href: target }
  }
}

/** Groups of digits with spaces between them: phone and account numbers. */
const figures = /\+?[0-9]+(?:[ \u00a0][0-9]+)+/gu
/** Without this there are none. */
const betweenFigures = /[0-9][ \u00a0][0-9]/u

/**
 * Keeps numbers that are written in groups ("0800 147 111") from being reordered in right-to-left text.
 * @param html escaped text with tags; what is inside tags is left alone
 */
export function isolatedFigures(html: string, direction: Direction): string {
  if (direction === 'ltr' || !betweenFigures.test(html)) return html
  return html.replace(/<[^>]*>|[^<]+/gu, (part) =>
    part.startsWith('<') ? part : part.replace(figures, '<bdi dir="ltr">$&</bdi>'),
  )
}

/** A text of the interface, in the shape of the texts of documents. */
export function interfaceString(context: QueryContext, text: string): LocalizedString {
  return { text, html: escapeHtml(text), language: context.language }
}

/** A text as a value inside a message, with its own language where it is not the page's. */
export function localizedHtml({ html, lang, dir }: Pick<LocalizedString, 'html' | 'lang' | 'dir'>): Html {
  return { html: lang && dir ? `<span lang="${lang}" dir="${dir}">${html}</span>` : html }
}
