import { z } from 'zod'

/**
 * Portable rich text: one string in a strict subset of Markdown. The same form is used in documents, translation units,
 * demo files and exchange files, so that there is one thing to hash, compare and translate.
 *
 *     A paragraph with **bold** and a [link](https://www.kela.fi).\
 *     A new line in the same paragraph.
 *
 *     - a list item
 *     - another, with [a term](term:65f0…)
 *
 *     1. a numbered item
 *
 * Everything else is text. `\` escapes one of `\ * [ ]`, and at the start of a line `-` and the dot of `1.`.
 */
export type RichText = Block[]
export type Block =
  { type: 'paragraph'; content: Inline[] } | { type: 'list'; ordered: boolean; items: Inline[][] }
export type Inline = Text | { type: 'break' } | { type: 'link'; target: string; content: Text[] }
export type Text = { type: 'text'; text: string; bold: boolean }

/** Says what is wrong in a piece of rich text, where it is, and what to do. */
export class RichTextError extends Error {
  override name = 'RichTextError'
}

const targets = [
  /^https:\/\/[^\s<>"\\()[\]]+$/u,
  /^mailto:[^\s<>"\\()[\]?]+@[^\s<>"\\()[\]?]+$/u,
  /^tel:\+?[0-9]+$/u,
  /^(?:guide|term):[A-Za-z0-9-]+$/u,
]
const control = /[[\p{Cc}--\n]\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/v

/** What may stand for something other than itself, inside a line. */
const special = /[\\*[\n]/u

/** Whether a link may lead to it: `https:`, `mailto:`, `tel:`, `guide:ID` or `term:ID`. */
export function isAllowedTarget(target: string): boolean {
  return targets.some((form) => form.test(target))
}

/**
 * Reads portable rich text.
 * @throws RichTextError when a link leads to a place that is not allowed, when bold or a link is not closed, or when
 *   the text contains control characters.
 */
export function parseRichText(source: string): RichText {
  if (control.test(source)) throw new RichTextError('Remove the control characters from the text.')
  return parseWithoutControls(source)
}

/** As `parseRichText`, for a text that is known to contain no control characters. */
export function parseWithoutControls(source: string): RichText {
  if (!special.test(source)) return source.trim() === '' ? [] : [parseBlock(source)]
  return source
    .split(/\n{2,}/u)
    .map((part) => part.replace(/^\n+|\n+$/gu, ''))
    .filter((part) => part.trim() !== '')
    .map(parseBlock)
}

const bullet = /^- +/u
const number = /^[0-9]{1,3}\. +/u

function parseBlock(source: string): Block {
  const lines = source.split('\n')
  for (const [ordered, marker] of [
    [false, bullet],
    [true, number],
  ] as const) {
    if (lines.every((line) => marker.test(line))) {
      return { type: 'list', ordered, items: lines.map((line) => parseInline(line.replace(marker, ''))) }
    }
  }
  if (lines.some((line) => bullet.test(line) || number.test(line))) {
    throw new RichTextError(
      `Leave an empty line before and after a list, and keep each item on one line: “${excerpt(source)}”.`,
    )
  }
  return { type: 'paragraph', content: parseInline(source) }
}

const linkAfterBracket = /((?:\\.|[^\\[\]\n])+)\]\(([^()\s]*)\)/uy
const token = /\\\n|\\[\\*[\].-]|\*\*|\[|\n|[^\\*[\n]+|[\s\S]/gu

function parseInline(source: string): Inline[] {
  if (source !== '' && !special.test(source)) return [{ type: 'text', text: source, bold: false }]
  const out: Inline[] = []
  let bold = false
  let position = 0
  while (position < source.length) {
    token.lastIndex = position
    const match = token.exec(source)?.[0] ?? ''
    position += match.length
    if (match === '\\\n') out.push({ type: 'break' })
    else if (match === '\n') append(out, ' ', bold)
    else if (match === '**') bold = !bold
    else if (match === '[') {
      linkAfterBracket.lastIndex = position
      const link = linkAfterBracket.exec(source)
      if (!link?.[1]) {
        const target = /^(?:\\.|[^\\[\]\n])+\]\((\S+)/u.exec(source.slice(position))?.[1]
        if (target) throw forbiddenTarget(target)
        throw new RichTextError(
          `Close the link as [text](address), or write \\[ for a bracket: “${excerpt(source)}”.`,
        )
      }
      out.push(linkTo(link[2] ?? '', link[1], bold))
      position += link[0].length
    } else append(out, match.length === 2 && match.startsWith('\\') ? match.slice(1) : match, bold)
  }
  if (bold) throw new RichTextError(`Close the bold text with **: “${excerpt(source)}”.`)
  return out
}

function linkTo(target: string, label: string, bold: boolean): Inline {
  if (!isAllowedTarget(target)) throw forbiddenTarget(target)
  const content = parseInline(label)
  const texts = content.filter((inline) => inline.type === 'text')
  if (texts.length !== content.length) throw new RichTextError('A link holds text only.')
  return {
    type: 'link',
    target,
    content: bold ? texts.map((text) => ({ ...text, bold: true })) : texts,
  }
}

function append(out: Inline[], text: string, bold: boolean): void {
  const last = out.at(-1)
  if (last?.type === 'text' && last.bold === bold) last.text += text
  else out.push({ type: 'text', text, bold })
}

/** Writes rich text in its one canonical form: `parseRichText(printRichText(x))` is `x` after `tidyRichText`. */
export function printRichText(blocks: RichText): string {
  return tidyRichText(blocks)
    .map((block) => {
      if (block.type === 'paragraph') return escapeLineStart(printInline(block.content))
      return block.items
        .map((item, index) => (block.ordered ? `${index + 1}. ` : '- ') + printInline(item))
        .join('\n')
    })
    .join('\n\n')
}

/**
 * Merges neighbouring texts of the same weight and drops what is empty (texts, items, paragraphs), so that two ways of
 * typing the same words give the same string and therefore the same hash.
 */
export function tidyRichText(blocks: RichText): RichText {
  const separated: RichText = []
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      const content = tidyInline(block.content)
      if (content.length > 0) separated.push({ type: 'paragraph', content })
      continue
    }
    const items = block.items.map((item) => tidyInline(item.filter((inline) => inline.type !== 'break')))
    const filled = items.filter((item) => item.length > 0)
    if (filled.length > 0) separated.push({ type: 'list', ordered: block.ordered, items: filled })
  }
  return separated
}

function tidyInline(content: Inline[]): Inline[] {
  const out: Inline[] = []
  for (const inline of content) {
    if (inline.type === 'text') {
      if (inline.text !== '') append(out, inline.text, inline.bold && inline.text.trim() !== '')
    } else if (inline.type === 'link') {
      const texts = tidyInline(inline.content).filter((part) => part.type === 'text')
      if (texts.length > 0) out.push({ ...inline, content: texts })
    } else out.push(inline)
  }
  return trimInline(out.map((inline) => (inline.type === 'text' ? collapsed(inline) : inline)))
}

const collapsed = (text: Text): Text => ({ ...text, text: text.text.replace(/[\t\n\r ]+/gu, ' ') })

function trimInline(content: Inline[]): Inline[] {
  const out = content.map((inline) => ({ ...inline }))
  for (let first = out[0]; first; first = out[0]) {
    if (first.type === 'text') first.text = first.text.trimStart()
    if (first.type === 'link' || (first.type === 'text' && first.text !== '')) break
    out.shift()
  }
  for (let last = out.at(-1); last; last = out.at(-1)) {
    if (last.type === 'text') last.text = last.text.trimEnd()
    if (last.type === 'link' || (last.type === 'text' && last.text !== '')) break
    out.pop()
  }
  return out
}

function printInline(content: Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'break') return '\\\n'
      if (inline.type === 'link') return `[${inline.content.map(printText).join('')}](${inline.target})`
      return printText(inline)
    })
    .join('')
}

const printText = ({ text, bold }: Text): string => (bold ? `**${escapeText(text)}**` : escapeText(text))
const escapeText = (text: string): string => text.replace(/[\\*[\]]/gu, '\\$&')
const escapeLineStart = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^-(?= )/u, '\\-').replace(/^([0-9]{1,3})\.(?= )/u, '$1\\.'))
    .join('\n')

const forbiddenTarget = (target: string): RichTextError =>
  new RichTextError(
    `A link may lead to https:, mailto:, tel:, a guide or a term, not to “${excerpt(target)}”.`,
  )

const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

/** A string field that holds portable rich text of at most `maximum` characters. */
export function richText(maximum: number) {
  return z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(maximum)
    .superRefine((value, context) => {
      try {
        parseRichText(value)
      } catch (error) {
        if (!(error instanceof RichTextError)) throw error
        context.addIssue({ code: 'custom', message: error.message })
      }
    })
}
