import type { OutputRecord } from '../files/output-record.ts'

/** How the pages of a site change from one release to the next. */
export interface PageChange {
  /** The pages of the release before, by path. */
  readonly before: ReadonlyMap<string, OutputRecord>
  /** Those that were rendered again, by path; the bytes may be the same. */
  readonly made: ReadonlyMap<string, OutputRecord>
  /** Those of before that no longer exist. */
  readonly gone: readonly OutputRecord[]
}

/** The change from nothing to a whole site. */
export const wholeSite = (made: ReadonlyMap<string, OutputRecord>): PageChange => ({
  before: new Map(),
  made,
  gone: [],
})

/** All pages that exist afterwards. */
export function* pagesAfter({ before, made, gone }: PageChange): Generator<OutputRecord> {
  const absent = new Set(gone)
  for (const record of before.values()) {
    if (!absent.has(record) && !made.has(record.path)) yield record
  }
  yield* made.values()
}
