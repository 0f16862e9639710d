import { languageNameIn } from '@tienviitta/cms/labels/in-language'
import type { AdminLanguage, LabelKey } from '@tienviitta/cms/labels/label'
import { messageIn } from '@tienviitta/cms/labels/message'
import { momentText } from '@tienviitta/cms/admin/kit/dates'
import {
  type LanguageTag,
  isLanguageTag,
  language as languageOf,
} from '@tienviitta/content-models/languages/registry'
import { escapeHtml } from '@tienviitta/content-models/rich-text/html'

/** What a page says about itself when it is a preview. */
export interface Bar {
  /** The language of the bar. */
  readonly adminLanguage: AdminLanguage
  /** The path of the page on the site: `/ar/guides/housing/`. */
  readonly path: string
  /** Where the preview begins: `/preview/<token>/`. */
  readonly root: string
  /** The languages of the site. */
  readonly languages: readonly LanguageTag[]
  /** Until when the link works (ISO 8601); absent for a person's own preview. */
  readonly until?: string
  /** Whether the last change could not be shown. */
  readonly isStale: boolean
  /** What the draft lacks; meanwhile the published version is shown. */
  readonly missing: readonly string[]
}

/** The link that skips the header stays in first place. */
const BEGINNING = /<body\b[^>]*>(?:\s*<a class="skip"[^>]*>[^<]*<\/a>)?/u

/**
 * The page with a bar at the top that says what it is. The bar is made of the site's own notice and list of languages,
 * so it needs no styles of its own.
 * @param now milliseconds since 1970
 * @throws Error when the page has no body
 */
export function withBar(html: string, bar: Bar, now: number): string {
  if (!BEGINNING.test(html)) throw new Error('The page has no body to put the bar of the preview into.')
  const shown = barHtml(bar, now)
  return html.replace(BEGINNING, (beginning) => beginning + shown)
}

function barHtml(
  { adminLanguage, path, root, languages, until, isStale, missing }: Bar,
  now: number,
): string {
  const say = (key: LabelKey, values: Readonly<Record<string, string>> = {}): string =>
    escapeHtml(messageIn(key, adminLanguage, values))
  const [, tag = '', ...below] = path.split('/')
  const current = isLanguageTag(tag) ? tag : undefined
  const facts = [
    current && say('preview.bar-language', { language: languageNameIn(adminLanguage, current) }),
    until && say('preview.bar-until', { time: momentText(until, adminLanguage, new Date(now)) }),
  ].filter((fact) => fact !== undefined)
  const links = languages.map((other) => {
    const { direction, endonym } = languageOf(other)
    const mark = other === current ? ' aria-current="true"' : ''
    const href = escapeHtml(`${root}${[other, ...(current ? below : [''])].join('/')}`)
    return `<li><a href="${href}" hreflang="${other}" lang="${other}" dir="${direction}"${mark}>${escapeHtml(endonym)}</a></li>`
  })
  return [
    `<section class="notice" data-preview lang="${adminLanguage}" dir="ltr" aria-label="${say('preview.bar-label')}">`,
    `<p><strong>${say('preview.bar')}</strong>${facts.length > 0 ? ` ${facts.join(' ')}` : ''}</p>`,
    isStale ? `<p role="status">${say('preview.bar-stale')}</p>` : '',
    missing.length > 0 ? `<p role="status">${say('preview.bar-missing')}</p>${listOf(missing)}` : '',
    `<details><summary>${say('preview.bar-languages')}</summary>`,
    `<nav aria-label="${say('preview.bar-languages')}"><ul class="tongues" role="list">${links.join('')}</ul></nav>`,
    '</details></section>',
  ].join('')
}

const listOf = (lines: readonly string[]): string =>
  `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`
