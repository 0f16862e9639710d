import type { OutputRecord } from '../files/output-record.ts'
import { NO_PAGES, type PageIndex, type StoredPage } from '../traces/page-index.ts'

/** How the pages of a site change from one release to the next. */
export interface PageChange {
  /** The pages of the release before. */
  readonly before: PageIndex
  /** Those that were rendered again, by path; the bytes may be the same. */
  readonly made: ReadonlyMap<string, OutputRecord>
  /** Those of before that no longer exist. */
  readonly gone: readonly StoredPage[]
}

/** The change from nothing to a whole site. */
export const wholeSite = (made: ReadonlyMap<string, OutputRecord>): PageChange => ({
  before: NO_PAGES,
  made,
  gone: [],
})
