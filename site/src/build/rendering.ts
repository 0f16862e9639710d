import type { Frame } from '../page-models/frame.ts'
import type { Makings, Site } from '../page-models/site.ts'

/**
 * What a page is made from, and whom it tells what it was made of. A build gives every page the same one
 * (`site-of-build.ts`), the renderer each page its own; pages find it in `Astro.locals.rendering`.
 */
export interface Rendering {
  readonly site: Site
  /** The bytes of a picture of the snapshot, or nothing when there is no such file. */
  readonly media: (filename: string) => Uint8Array<ArrayBuffer> | undefined
  /** Told what the page was made of. */
  readonly made: (makings: Makings) => void
  /** Told of the page's address and of the languages in which it is really written. */
  readonly framed: (frame: Pick<Frame, 'language' | 'path' | 'translated'>) => void
  /** Told of an error that ends the making of the page; Astro itself answers it with an empty page. */
  readonly failed: (error: unknown) => void
}
