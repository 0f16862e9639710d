/** What publishing a site by `publish-site.ts` took, in milliseconds. */
export interface PublishedSite {
  /** The first release. */
  readonly first: number
  /** One changed guide, again and again. */
  readonly times: readonly number[]
  /** A new start, until it has found that nothing has changed. */
  readonly restart: number
}
