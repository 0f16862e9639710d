import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { ListedPage } from '../build/sitemap-text.ts'
import type { TranslatedPage } from '../build/translated-pages.ts'
import type { Dependencies } from '../incremental/dependencies.ts'
import type { Inputs } from '../incremental/inputs.ts'
import type { Site } from '../incremental/site.ts'
import type { Traces } from '../incremental/trace.ts'
import type { SnapshotMemory } from '../snapshot/snapshot.ts'

/** A page (or another file of the site) as rendered. */
export interface RenderedPage {
  /** 200; 404 when nothing is published at the address, with the 404 page as its body. */
  readonly status: number
  /** By lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
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
  /** The same as it was written down, for when there is no `after`. */
  readonly afterKnown?: StoredRevision | undefined
  /** What is known about the files of the snapshot, for when there is no `after`. */
  readonly memory?: SnapshotMemory | undefined
  /** Where the traces of queries are kept, for content that follows no other; in memory by default. */
  readonly traces?: Traces
  /** How many results of queries are kept, those used last; all by default. */
  readonly resultsKept?: number
}

/** An earlier revision as it was written down. */
export interface StoredRevision {
  readonly inputs: Inputs
  readonly traces: Traces
  readonly baseUrl: string
  /** The settings of its snapshot, as JSON. */
  readonly settings: string
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

/** What the bundle of the site's code exports. It contains no content. */
export interface Renderer {
  /** @throws Error when there is no snapshot in the folder, or it cannot be read */
  readonly openSite: (content: Content) => OpenSite
  /**
   * The same content with a document replacing the published one with its id, or added to the published ones.
   * @param clock the moment that counts as now, milliseconds since 1970
   */
  readonly laidOver: (open: OpenSite, draft: SnapshotDocument, clock: number) => OpenSite
  /** Every file that is rendered from the content. */
  readonly outputs: (open: OpenSite) => readonly Output[]
  /** Those of some documents, which need not be published, and those that belong to no document. */
  readonly outputsOfDocuments: (ids: Iterable<string>, open: OpenSite) => readonly Output[]
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
