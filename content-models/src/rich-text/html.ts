import { type Inline, type RichText, parseRichText } from './rich-text.ts'

/** Where a link of the rich text leads on this page, or `undefined` when the target is not published. */
export type ResolveTarget = (target: string) => { href: string; language?: string } | undefined

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes text for HTML content and quoted attributes. */
export const escapeHtml = (text: string): string =>
  /[&<>"']/u.test(text) ? text.replace(/[&<>"']/gu, (character) => entities[character] ?? character) : text

/**
 * Renders portable rich text as HTML with everything escaped.
 * @param source rich text in the form of `parseRichText`, or already parsed
 * @param resolve turns a link target into an address; when it gives none, the words stay and the link is dropped
 * @throws RichTextError when the source is not valid rich text
 */
export function richTextToHtml(source: string | RichText, resolve: ResolveTarget): string {
  const blocks = typeof source === 'string' ? parseRichText(source) : source
  return blocks
    .map((block) => {
      if (block.type === 'paragraph') return `<p>${inlineToHtml(block.content, resolve)}</p>`
      const tag = block.ordered ? 'ol' : 'ul'
      const items = block.items.map((item) => `<li>${inlineToHtml(item, resolve)}</li>`)
      return `<${tag}>${items.join('')}</${tag}>`
    })
    .join('')
}

function inlineToHtml(content: Inline[], resolve: ResolveTarget): string {
  return content
    .map((inline) => {
      if (inline.type === 'break') return '<br>'
      if (inline.type === 'text') {
        return inline.bold ? `<strong>${escapeHtml(inline.text)}</strong>` : escapeHtml(inline.text)
      }
      const words = inlineToHtml(inline.content, resolve)
      const to = resolve(inline.target)
      if (!to) return words
      // Numbers and addresses read left to right, even inside a right-to-left sentence.
      const isolated = /^(?:tel|mailto):/u.test(inline.target) ? `<bdi dir="ltr">${words}</bdi>` : words
      const hreflang = to.language ? ` hreflang="${escapeHtml(to.language)}"` : ''
      return `<a href="${escapeHtml(to.href)}"${hreflang}>${isolated}</a>`
    })
    .join('')
}

/** The words of rich text without any markup, blocks separated by line breaks; for previews, counts and search. */
export function richTextToPlain(source: string): string {
  const plain = (content: Inline[]): string =>
    content
      .map((inline) =>
        inline.type === 'break' ? '\n' : inline.type === 'text' ? inline.text : plain(inline.content),
      )
      .join('')
  return parseRichText(source)
    .map((block) => (block.type === 'paragraph' ? plain(block.content) : block.items.map(plain).join('\n')))
    .join('\n')
}
