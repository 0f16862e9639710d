import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { OpenSite, Renderer } from '@tienviitta/site/src/renderer/renderer.ts'
import { type DraftPage, readDraftPage } from './find-preview.ts'

/** How many drafts are kept open, each with what its pages share. */
const KEPT = 20
const MINUTE_MS = 60_000

/** A draft laid over what is published. */
export interface OpenedDraft {
  readonly page: DraftPage
  /** What its pages are rendered from; absent when the draft lacks too much to be shown. */
  readonly open?: OpenSite
  /** The address at which the draft is seen, in a language. */
  readonly addressOf: (language: LanguageTag) => string
}

export interface DraftWish {
  readonly token: string
  /** Names the page that the CMS has written. */
  readonly version: string
  /** What is published now. */
  readonly published: OpenSite
  readonly renderer: Renderer
  /** Milliseconds since 1970. */
  readonly now: number
}

/**
 * Opens drafts, and keeps those open that are looked at: reading one is most of the work of showing it. A draft is
 * opened anew when it or what is published has changed, and each minute, since pages say what is open now.
 * @param folder where the CMS writes the previews
 */
export function openedDrafts(folder: string): (wish: DraftWish) => Promise<OpenedDraft> {
  const kept = new Map<string, OpenedDraft & { of: string; published: OpenSite }>()
  return async ({ token, version, published, renderer, now }) => {
    const of = `${version} ${Math.floor(now / MINUTE_MS)}`
    const known = kept.get(token)
    kept.delete(token)
    if (known?.of === of && known.published === published) {
      kept.set(token, known)
      return known
    }
    const page = await readDraftPage(folder, token)
    const { draft } = page
    const open = draft && renderer.laidOver(published, draft, now)
    const addressOf = (language: LanguageTag): string =>
      draft && open ? renderer.addressOf(draft, language, open) : '/'
    const opened = { of, published, page, addressOf, ...(open && { open }) }
    kept.set(token, opened)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return opened
  }
}
