import { type LanguageTag, language as languageOf } from '@tienviitta/content-models/languages/registry'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** What the checks need to know about a page. */
export interface PageFacts {
  readonly faults: readonly PageFault[]
  /** Addresses of the same site that the page links to, without what follows `#` and `?`; each once. */
  readonly links: readonly string[]
}

/** A fault in the page itself. */
export interface PageFault {
  readonly check: 'empty-heading' | 'language' | 'direction' | 'size' | 'not-made'
  /** What was found. */
  readonly detail: string
}

/** A page larger than this when compressed would keep a reader with an old phone and little data waiting. */
export const LARGEST_PAGE_BYTES = 100_000
/** A page smaller than this uncompressed need not be measured. */
const SURELY_SMALL_BYTES = 200_000

const HEADING = /<h([1-6])\b[^>]*>(.*?)<\/h\1>/gsu
const HTML = /<html\b[^>]*>/u
const LINK = /<a\b[^>]*?\shref="(\/[^"]*)"/gu
const LANG = /\slang="([^"]*)"/u
const DIR = /\sdir="([^"]*)"/u
const PART = /[#?].*$/u

const compress = promisify(gzip)

/**
 * Checks a page for an empty heading and for a language or direction that its address does not promise; lists its
 * links. The pages are ours, so their markup is regular.
 * @param language the language of its address; absent for pages of all languages
 */
export function pageFacts(html: string, language: LanguageTag | undefined): PageFacts {
  const faults: PageFault[] = []
  for (const [heading, , text = ''] of html.matchAll(HEADING)) {
    if (text.replace(/<[^>]*>/gu, '').trim() === '') faults.push({ check: 'empty-heading', detail: heading })
  }
  if (language !== undefined) {
    const [root = ''] = HTML.exec(html) ?? []
    const lang = LANG.exec(root)?.[1] ?? ''
    const dir = DIR.exec(root)?.[1] ?? ''
    if (lang !== language) faults.push({ check: 'language', detail: lang })
    if (dir !== languageOf(language).direction) faults.push({ check: 'direction', detail: dir })
  }
  const links = new Set<string>()
  for (const [, href = ''] of html.matchAll(LINK)) {
    if (!href.startsWith('//'))
      links.add(href.includes('#') || href.includes('?') ? href.replace(PART, '') : href)
  }
  return { faults, links: [...links] }
}

/** Whether a page is too heavy for an old phone and little data. Compressing it is left to another thread. */
export async function weightFaults(body: Uint8Array): Promise<PageFault[]> {
  if (body.byteLength <= SURELY_SMALL_BYTES) return []
  // The fastest compression is the weakest: what is small enough after it is small enough.
  if ((await compress(body, { level: 1 })).byteLength <= LARGEST_PAGE_BYTES) return []
  const { byteLength } = await compress(body, { level: 6 })
  return byteLength <= LARGEST_PAGE_BYTES
    ? []
    : [{ check: 'size', detail: `${Math.round(byteLength / 1000)} kB` }]
}
