import { language as languageOf } from '@tienviitta/content-models/languages/registry'
import { escapeHtml } from '@tienviitta/content-models/rich-text/html'
import type { Preview } from './find-preview.ts'

const BODY = /<body\b[^>]*>/u

/**
 * The page with a bar above it that says what it is: the only thing in which a preview differs from the page to come.
 * It looks like the site's own notices, so it needs no style of its own.
 * @throws Error when the page has no body
 */
export function withBar(html: string, { text, language }: Preview['bar']): string {
  const { direction } = languageOf(language)
  const bar = `<div class="notice" role="status" lang="${language}" dir="${direction}"><p><strong>${escapeHtml(text)}</strong></p></div>`
  if (!BODY.test(html)) throw new Error('The page has no body to put the bar of the preview into.')
  return html.replace(BODY, (body) => body + bar)
}
