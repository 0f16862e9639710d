import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import type { TranslatedPage } from '../build/translated-pages.ts'
import type { Makings, Site } from '../page-models/site.ts'

/** A page (or another file of the site) as it was rendered. */
export interface RenderedPage {
  /** 200; 404 when nothing is published at the address, with the page for wrong addresses as its body. */
  readonly status: number
  /** By lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** What it was made of. Besides that, every page is made of the code and of the settings in the manifest. */
  readonly makings: Makings
  /** Its alternates, when it is a page that is really written in its language: what the sitemap says of it. */
  readonly alternates?: TranslatedPage
}

/** Content to render pages from. */
export interface Content {
  /** Folder of the snapshot. */
  readonly snapshot: string
  /** The moment that counts as now, milliseconds since 1970. */
  readonly clock: number
  /** Address of the site, such as `https://www.example.fi`. */
  readonly baseUrl: string
  /** Told of each document that is kept out. */
  readonly report?: (line: string) => void
}

/** Opened content; the pages that are rendered from it share what is the same on them. */
export interface OpenSite {
  readonly site: Site
  readonly media: (filename: string) => Uint8Array<ArrayBuffer> | undefined
}

/** What the bundle that `npm run build` makes of the site's code exports. It holds no content. */
export interface Renderer {
  /** @throws Error when there is no snapshot in the folder, or it cannot be read */
  readonly openSite: (content: Content) => OpenSite
  /**
   * The same content with a document in the place of the published one with its id, or beside the published ones.
   * @param clock the moment that counts as now, milliseconds since 1970
   */
  readonly laidOver: (open: OpenSite, draft: SnapshotDocument, clock: number) => OpenSite
  /** The address of the page on which a document is seen: its own page, or one that shows it. */
  readonly addressOf: (document: SnapshotDocument, language: LanguageTag, open: OpenSite) => string
  /**
   * Renders one address of the site: exactly the bytes that `astro build` writes for it.
   * @param path from the root, with the slash at the end of pages: `/ar/guides/housing/`
   * @throws Error when the page cannot be made, with its cause
   */
  readonly renderPage: (path: string, open: OpenSite) => Promise<RenderedPage>
}
