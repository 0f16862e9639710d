import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { type ModelWithPages } from '../page-models/links.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { renderingOfBuild } from './site-of-build.ts'

const snapshotOfBuild = (): Snapshot => renderingOfBuild().site.snapshot

/** One path per language, for pages that exist once in each. */
export const pathPerLanguage = (): { params: { lang: LanguageTag } }[] =>
  snapshotOfBuild().settings.languages.map((lang) => ({ params: { lang } }))

/** One path per document and language; all languages of a document follow each other, so that it is read once. */
export function pathPerDocument(model: ModelWithPages): { params: { lang: LanguageTag; slug: string } }[] {
  const snapshot = snapshotOfBuild()
  return snapshot
    .entries(model)
    .flatMap(({ slug }) => snapshot.settings.languages.map((lang) => ({ params: { lang, slug } })))
}

/** One path per municipality's addition to a guide and language. */
export function pathPerAddition(): { params: { lang: LanguageTag; slug: string; guide: string } }[] {
  const snapshot = snapshotOfBuild()
  return snapshot.entries('guide').flatMap(({ id, slug: guide }) =>
    (snapshot.outline(id)?.municipalities ?? []).flatMap((municipality) => {
      const slug = snapshot.get('municipality', municipality)?.document.slug
      if (slug === undefined) return []
      return snapshot.settings.languages.map((lang) => ({ params: { lang, slug, guide } }))
    }),
  )
}
