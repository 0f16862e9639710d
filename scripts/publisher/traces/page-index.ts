import type { OutputRecord } from '../files/output-record.ts'
import type { ReleaseFile } from '../files/release-manifest.ts'

/** A page of a release, without what its file is. */
export type StoredPage = Omit<OutputRecord, keyof ReleaseFile>

/** The pages of a release, found by what is asked of them. */
export interface PageIndex {
  page(path: string): StoredPage | undefined
  /** The pages of a document, in all languages. */
  pagesOf(document: string): Iterable<StoredPage>
  /** The pages whose address begins with a language. */
  pagesIn(language: string): Iterable<StoredPage>
  all(): Iterable<StoredPage>
}

/** Where there is no release yet. */
export const NO_PAGES: PageIndex = {
  page: () => undefined,
  pagesOf: () => [],
  pagesIn: () => [],
  all: () => [],
}
