import 'vitest'
import type { ProductAddress } from './end-to-end/running-product.ts'

declare module 'vitest' {
  /** What `vitest.config.ts` provides to tests; read it with `inject`. */
  interface ProvidedContext {
    /** Folders of the site that was built from the demo content, and of its snapshot; empty when there is none. */
    readonly builtSite: { readonly siteFolder: string; readonly snapshotFolder: string }
    /** A data folder with the demo content, for tests that start from it; empty when there is none. */
    readonly demoData: string
    /** The browser's program; empty when none was found. */
    readonly browserPath: string
    /** The product that the tests of the admin share. */
    readonly product: ProductAddress
  }
}
