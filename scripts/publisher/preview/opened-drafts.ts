import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { OpenSite, Renderer } from '@tienviitta/site/renderer'
import { type DraftPage, readDraftPage } from './find-preview.ts'

/** How many drafts are kept open, each with what its pages share. */
const KEPT = 20
const MINUTE_MS = 60_000

/** A draft laid over what is published. */
export interface OpenedDraft {
  readonly page: DraftPage
  /** What its pages are rendered from; absent when the draft lacks too much to be shown. */
  readonly open?: OpenSite
  /** Names of pictures that the site does not have yet; `open` has their files. */
  readonly uploads: ReadonlySet<string>
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
 * Opens drafts, and keeps open those that are being viewed: reading a draft is most of the work of showing it. A draft
 * is opened again when it or the published content has changed, and every minute, since pages say what is open now.
 * @param folder where the CMS writes the previews
 * @param pictures where the CMS keeps uploaded pictures
 */
export function openedDrafts(folder: string, pictures: string): (wish: DraftWish) => Promise<OpenedDraft> {
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
    const { snapshot } = published.site
    const lacking = page.pictures.filter(({ document }) => snapshot.entry(document.id) === undefined)
    const uploads = filesOf(lacking)
    const base = lacking.reduce((site, picture) => renderer.laidOver(site, picture, now), {
      ...published,
      media: (name: string) =>
        published.media(name) ?? (uploads.has(name) ? readPicture(pictures, name) : undefined),
    })
    const open = draft && renderer.laidOver(base, draft, now)
    const addressOf = (language: LanguageTag): string =>
      draft && open ? renderer.addressOf(draft, language, open) : '/'
    const opened = { of, published, page, uploads, addressOf, open }
    kept.set(token, opened)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return opened
  }
}

const filesOf = (pictures: DraftPage['pictures']): ReadonlySet<string> =>
  new Set(pictures.flatMap(({ document }) => [document, ...document.sizes].map(({ filename }) => filename)))

const readPicture = (folder: string, name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(folder, basename(name))))
