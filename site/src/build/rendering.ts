import type { Frame } from '../page-models/frame.ts'
import type { Dependencies } from '../incremental/dependencies.ts'
import type { Site } from '../incremental/site.ts'

/**
 * What a page is made from, and where its dependencies are reported. A build gives every page the same one
 * (`site-of-build.ts`), the renderer each page its own; pages find it in `Astro.locals.rendering`.
 */
export interface Rendering {
  readonly site: Site
  /** The bytes of a picture of the snapshot, or nothing when there is no such file. */
  readonly media: (filename: string) => Uint8Array<ArrayBuffer> | undefined
  /** Called with what the page depends on. */
  readonly tracked: (dependencies: Dependencies) => void
  /** Called with the page's address and the languages in which it is really written. */
  readonly framed: (frame: Pick<Frame, 'language' | 'path' | 'translated'>) => void
  /** Called with an error that ends the rendering of the page; Astro itself responds with an empty page. */
  readonly failed: (error: unknown) => void
}
