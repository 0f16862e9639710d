import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { type ModelWithPages } from '../page-models/links.ts'
import { siteOfBuild } from './site-of-build.ts'

/** One path per language, for pages of which there is one in each. */
export const pathPerLanguage = (): { params: { lang: LanguageTag }; props: { language: LanguageTag } }[] =>
  siteOfBuild().snapshot.settings.languages.map((language) => ({
    params: { lang: language },
    props: { language },
  }))

/** What the page of a document is given. */
export type DocumentProps = {
  language: LanguageTag
  id: string
}

/** One path per document and language; all languages of a document follow each other, so that it is read once. */
export function pathPerDocument(
  model: ModelWithPages,
): { params: { lang: LanguageTag; slug: string }; props: DocumentProps }[] {
  const { snapshot } = siteOfBuild()
  return snapshot.entries(model).flatMap(({ id, slug }) =>
    snapshot.settings.languages.map((language) => ({
      params: { lang: language, slug },
      props: { language, id },
    })),
  )
}

/** The model of a page for which a path was made. */
export function made<Model>(model: Model | undefined): Model {
  if (model === undefined) throw new Error('A path was made for a document that is not published.')
  return model
}

/** What the page of a guide with a municipality's addition is given. */
export type MunicipalGuideProps = DocumentProps & { municipality: string }

/** One path per municipality's addition to a guide and language. */
export function pathPerAddition(): {
  params: { lang: LanguageTag; slug: string; guide: string }
  props: MunicipalGuideProps
}[] {
  const { snapshot } = siteOfBuild()
  return snapshot.entries('guide').flatMap(({ id, slug: guide }) =>
    (snapshot.brief(id)?.document.additions ?? []).flatMap(({ municipality }) => {
      const slug = snapshot.get('municipality', municipality)?.document.slug
      if (slug === undefined) return []
      return snapshot.settings.languages.map((language) => ({
        params: { lang: language, slug, guide },
        props: { language, id, municipality },
      }))
    }),
  )
}
