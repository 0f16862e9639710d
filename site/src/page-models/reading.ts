import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { DocumentOf } from '@tienviitta/content-models/models/model'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { ManifestEntry, Settings } from '@tienviitta/content-models/snapshot/snapshot'
import { type Localized, localize } from '@tienviitta/content-models/translation/localize'
import type { Published } from '../snapshot/snapshot.ts'
import type { Makings, Page, Site } from './site.ts'

/** The eyes of a page model: everything it reads goes through here and is remembered as its makings. */
export interface Reading {
  readonly language: LanguageTag
  /** The build's "now", milliseconds since 1970. */
  readonly clock: number
  readonly baseUrl: string
  readonly settings: Settings
  /** All sound documents of a model, in the order of their slugs. */
  list(model: ModelName): readonly ManifestEntry[]
  /** A document with its translations. */
  get<Name extends ModelName>(model: Name, id: string): Published<Name> | undefined
  /** A document in the reader's language. */
  localized<Name extends ModelName>(model: Name, id: string): Localized<DocumentOf<Name>> | undefined
  /** A guide without its body. */
  brief(id: string): Published<'guide'> | undefined
  /** Says that the page must be made anew at this point in time. */
  holdsUntil(epoch: number): void
  /** A part that several pages in this language share: made once, its makings counted for each of them. */
  shared<Part>(name: string, make: (reading: Reading) => Part): Part
}

/** Makes a page's model and returns it with everything that was read for it. */
export function makePage<Model>(
  site: Site,
  language: LanguageTag,
  make: (reading: Reading) => Model,
): Page<Model> {
  const documents = new Map<string, string>()
  const lists = new Set<ModelName>()
  let validUntil: number | undefined
  const { snapshot } = site

  const holdsUntil = (epoch: number): void => {
    validUntil = Math.min(validUntil ?? epoch, epoch)
  }
  const note = (id: string): void => {
    // A reference to a document that is not published is remembered too: the page changes once it is.
    documents.set(id, snapshot.entry(id)?.hash ?? '')
  }
  const noteAll = (makings: Makings): void => {
    for (const [id, hash] of makings.documents) documents.set(id, hash)
    for (const model of makings.lists) lists.add(model)
    if (makings.validUntil !== undefined) holdsUntil(makings.validUntil)
  }

  const reading: Reading = {
    language,
    clock: site.clock,
    baseUrl: site.baseUrl,
    settings: snapshot.settings,
    list(model) {
      lists.add(model)
      return snapshot.entries(model)
    },
    get(model, id) {
      note(id)
      return snapshot.get(model, id)
    },
    localized(model, id) {
      const found = this.get(model, id)
      return found && localize(found, language)
    },
    brief(id) {
      note(id)
      return snapshot.brief(id)
    },
    holdsUntil,
    shared<Part>(name: string, makePart: (reading: Reading) => Part): Part {
      const key = `${language} ${name}`
      // A name always goes with one `makePart`, so what is found under it has its type.
      const known = site.shared.get(key) as Page<Part> | undefined
      const part = known ?? makePage(site, language, makePart)
      if (!known) site.shared.set(key, part)
      noteAll(part.makings)
      return part.model
    },
  }
  const model = make(reading)
  return { model, makings: { documents, lists, ...(validUntil !== undefined && { validUntil }) } }
}
