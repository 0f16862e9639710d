import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { ListedPage } from '../build/sitemap-text.ts'
import type { TranslatedPage } from '../build/translated-pages.ts'
import type { Dependencies } from '../incremental/dependencies.ts'
import type { Site } from '../incremental/site.ts'
import type { SnapshotMemory } from '../snapshot/snapshot.ts'

/** A page (or another file of the site) as rendered. */
export interface RenderedPage {
  /** 200; 404 when nothing is published at the address, with the 404 page as its body. */
  readonly status: number
  /** By lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** The body of a page as text; absent for other files. */
  readonly html?: string
  /** Besides these, every page depends on the code and on the settings in the manifest. */
  readonly dependencies: Dependencies
  /** Its alternates, when it is a page that is really written in its language: what the sitemap says about it. */
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
  /** Called for each document that is kept out. */
  readonly report?: (line: string) => void
  /** An earlier revision of the same site: what has not changed since is neither read nor computed again. */
  readonly after?: OpenSite
  /** How many results of queries are kept, for content that has no next revision; all by default. */
  readonly memosKept?: number
}

/** Opened content; the pages that are rendered from it share what is the same on them. */
export interface OpenSite {
  readonly site: Site
  readonly media: (filename: string) => Uint8Array<ArrayBuffer> | undefined
  /** What is known about the files of the snapshot. */
  readonly memory: SnapshotMemory
}

/** A file of the site that is rendered: a page, or something that goes with the pages. */
export interface Output {
  /** Its address from the root, with the slash at the end of pages: `/ar/guides/housing/`. */
  readonly path: string
  /** Its path in the folder of the site: `ar/guides/housing/index.html`. */
  readonly file: string
  readonly language?: LanguageTag
  /** The document whose page it is. */
  readonly document?: { readonly model: ModelName; readonly id: string }
}

/** Files that belong together: the pages of a document, in all languages. */
export type OutputGroup = readonly Output[]

/** What the bundle of the site's code exports. It contains no content. */
export interface Renderer {
  /** @throws Error when there is no snapshot in the folder, or it cannot be read */
  readonly openSite: (content: Content) => OpenSite
  /**
   * The same content with a document replacing the published one with its id, or added to the published ones.
   * @param clock the moment that counts as now, milliseconds since 1970
   */
  readonly laidOver: (open: OpenSite, draft: SnapshotDocument, clock: number) => OpenSite
  /**
   * Every file that is rendered from the content. Groups that are unchanged since the previous revision are the same
   * objects.
   */
  readonly outputs: (open: OpenSite) => readonly OutputGroup[]
  /** Whether a page with these dependencies would come out the same now. */
  readonly isUpToDate: (dependencies: Dependencies, open: OpenSite) => boolean
  /** Until when a page is valid if nothing but the clock changes: milliseconds since 1970, or `Infinity`. */
  readonly validUntil: (dependencies: Dependencies, open: OpenSite) => number
  /** The sitemap of a language, of all its pages. */
  readonly sitemapText: (pages: readonly ListedPage[], baseUrl: string) => string
  /** The sitemap that lists those of the languages. */
  readonly sitemapIndexText: (files: readonly string[], baseUrl: string) => string
  /** The address of the page that shows a document: its own, or one that includes it. */
  readonly addressOf: (document: SnapshotDocument, language: LanguageTag, open: OpenSite) => string
  /**
   * Renders one address of the site: exactly the bytes that `astro build` writes for it.
   * @param path from the root, with the slash at the end of pages: `/ar/guides/housing/`
   * @throws Error when the page cannot be made, with its cause
   */
  readonly renderPage: (path: string, open: OpenSite) => Promise<RenderedPage>
}
