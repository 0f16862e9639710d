import type { OutputRecord } from '../files/output-record.ts'

/** What becomes of the pages of a site from one release to the next. */
export interface PageChange {
  /** The pages of the release before, by path. */
  readonly before: ReadonlyMap<string, OutputRecord>
  /** Those that were made anew, by path; they may have come out the same. */
  readonly made: ReadonlyMap<string, OutputRecord>
  /** Those of before that are not there any more. */
  readonly gone: readonly OutputRecord[]
}

/** The change from nothing to a whole site. */
export const wholeSite = (made: ReadonlyMap<string, OutputRecord>): PageChange => ({
  before: new Map(),
  made,
  gone: [],
})

/** All pages that are there afterwards. */
export function* pagesAfter({ before, made, gone }: PageChange): Generator<OutputRecord> {
  const absent = new Set(gone)
  for (const record of before.values()) {
    if (!absent.has(record) && !made.has(record.path)) yield record
  }
  yield* made.values()
}
