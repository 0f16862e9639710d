/** What publishing a site by `publish-site.ts` took, in milliseconds. */
export interface PublishedSite {
  /** The first release. */
  readonly first: number
  /** One changed guide, repeatedly. */
  readonly times: readonly number[]
  /** The median of each step of that, by its name. */
  readonly steps: Readonly<Record<string, number>>
  /** A restart, until it has found that nothing has changed. */
  readonly restart: number
}
