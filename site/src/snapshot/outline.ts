import type { Guide } from '@tienviitta/content-models/models/guide'
import type { Published } from './published.ts'

/** What the addresses and groups of guides follow from, whatever the language: small enough to be kept of every guide. */
export interface GuideOutline extends Pick<Guide, 'slug' | 'kind' | 'topics'> {
  /** The municipalities that add something, in the order of their additions. */
  readonly municipalities: readonly string[]
}

export const outlineOf = ({
  document: { slug, kind, topics, additions },
}: Published<'guide'>): GuideOutline => ({
  ...{ slug, kind, topics },
  municipalities: additions.map(({ municipality }) => municipality),
})
