import { type LanguageTag, language as languageOf } from '@tienviitta/content-models/languages/registry'
import { remembering } from '@tienviitta/content-models/remembering/remembering'
import type { Alternate } from './alternates.ts'
import { type PagePath, address } from './links.ts'

/*
 * The links to a page's other languages. They are written here and not in a template because every page has twice as
 * many of them as there are languages, which made them a tenth of the work for a page.
 */

/** What a link to a page in a language has after its address. */
const endingOf = remembering((tag: LanguageTag): string => {
  const { direction, endonym } = languageOf(tag)
  return ` hreflang="${tag}" lang="${tag}" dir="${direction}">${endonym}</a></li>`
})

/** List items with the same page in each of the languages. */
export function languageLinksHtml(
  current: LanguageTag,
  languages: readonly LanguageTag[],
  path: PagePath,
): string {
  let html = ''
  for (const tag of languages) {
    const ending = endingOf(tag)
    html += `<li><a href="${address(tag, path)}"${tag === current ? ending.replace('>', ' aria-current="true">') : ending}`
  }
  return html
}

/** The alternates as the head names them. Their addresses are made of slugs and need no escaping. */
export const alternateLinksHtml = (alternates: readonly Alternate[]): string =>
  alternates
    .map(({ language, url }) => `<link rel="alternate" hreflang="${language}" href="${url}">`)
    .join('')
