import { createHash } from 'node:crypto'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { DocumentOf } from '@tienviitta/content-models/models/model'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { ManifestEntry, Settings } from '@tienviitta/content-models/snapshot/snapshot'
import { type Localized, localize } from '@tienviitta/content-models/localization/localize'
import type { Published } from '../snapshot/published.ts'
import { isTimely } from './dependents.ts'
import { makerOf } from './part.ts'
import type { Makings, Page, SharedPart, Site } from './site.ts'

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
  /**
   * A part that several pages share: made once in a language, remembered under its key. Use `part` rather than this.
   * @param name of the part and its arguments, with spaces between; always goes with the same `make`
   */
  shared<Part>(name: string, language: LanguageTag, make: (reading: Reading) => Part): Part
}

/** Makes a page's model and returns it with everything that was read for it. */
export function makePage<Model>(
  site: Site,
  language: LanguageTag,
  make: (reading: Reading) => Model,
): Page<Model> {
  const documents = new Map<string, string>()
  const lists = new Map<ModelName, string>()
  const parts = new Map<string, string>()
  /** What is said about the present; empty when nothing is. */
  const times: { since?: number; validUntil?: number } = {}
  const { snapshot } = site

  const note = (id: string): void => {
    // A reference to a document that is not published is remembered too: the page changes once it is.
    documents.set(id, snapshot.entry(id)?.hash ?? '')
  }

  const reading: Reading = {
    language,
    baseUrl: site.baseUrl,
    settings: snapshot.settings,
    get clock() {
      times.since = site.clock
      return site.clock
    },
    list(model) {
      lists.set(model, snapshot.members(model))
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
    holdsUntil(epoch) {
      times.since = site.clock
      times.validUntil = Math.min(times.validUntil ?? epoch, epoch)
    },
    shared<Part>(name: string, inLanguage: LanguageTag, makePart: (reading: Reading) => Part): Part {
      const key = `${inLanguage} ${name}`
      const { model, hash } = sharedPart(site, key, makePart)
      parts.set(key, hash)
      // A name always goes with one `makePart`, so what is found under it has its type.
      return model as Part
    },
  }
  const model = make(reading)
  return {
    model,
    makings: { documents: orNone(documents), lists: orNone(lists), parts: orNone(parts), ...times },
  }
}

const NONE: ReadonlyMap<never, never> = new Map<never, never>()

/** One empty map for all: a large site has a hundred thousand of them. */
const orNone = <Key, Value>(read: ReadonlyMap<Key, Value>): ReadonlyMap<Key, Value> =>
  read.size > 0 ? read : NONE

/**
 * A part of the site as it is now. One that was made for an earlier state is taken over while it holds; one that is
 * made anew and comes out the same keeps its earlier object, so that what was rendered of it is still known.
 * @param key the language, the name of the part and its arguments, with spaces between
 */
function sharedPart(site: Site, key: string, make: (reading: Reading) => unknown): SharedPart {
  const known = site.parts.get(key)
  if (known) return known
  const earlier = site.parts.earlierOf(key)
  if (earlier && holds(earlier.makings, site)) {
    site.parts.set(key, earlier)
    return earlier
  }
  const [language = ''] = key.split(' ', 1)
  const { model, makings } = makePage(site, language as LanguageTag, make)
  const hash = hashOf(model)
  const part = { model: earlier?.hash === hash ? earlier.model : model, makings, hash }
  if (typeof part.model === 'object' && part.model !== null) hashes.set(part.model, hash)
  site.parts.set(key, part)
  return part
}

/** A part by its key alone. */
export function partByKey(site: Site, key: string): SharedPart {
  const known = site.parts.get(key)
  if (known) return known
  const [, name = '', ...args] = key.split(' ')
  return sharedPart(site, key, (reading) => makerOf(name)(reading, ...args))
}

/** Whether what was made of these makings would come out the same now. */
export function holds(makings: Makings, site: Site): boolean {
  const { documents, lists, parts } = makings
  const { snapshot, clock } = site
  if (!isTimely(makings, clock)) return false
  for (const [id, hash] of documents) if ((snapshot.entry(id)?.hash ?? '') !== hash) return false
  for (const [model, members] of lists) if (snapshot.members(model) !== members) return false
  for (const [key, hash] of parts) if (partByKey(site, key).hash !== hash) return false
  return true
}

/** Until when the parts of a site hold, by key: many pages share them. */
const untilOfParts = new WeakMap<Site, Map<string, number>>()

/** Until when all of it holds, its parts included: milliseconds since 1970, or `Infinity`. */
export function holdsUntil({ validUntil, parts }: Makings, site: Site): number {
  const known = untilOfParts.get(site) ?? new Map<string, number>()
  untilOfParts.set(site, known)
  let until = validUntil ?? Infinity
  for (const key of parts.keys()) {
    const ofPart = known.get(key) ?? holdsUntil(partByKey(site, key).makings, site)
    known.set(key, ofPart)
    until = Math.min(until, ofPart)
  }
  return until
}

/** The makings with those of their parts: everything that was read, at whatever depth. */
export function allMakings(makings: Makings, site: Site): Makings {
  const inner = [...makings.parts.keys()].map((key) => allMakings(partByKey(site, key).makings, site))
  const all = [makings, ...inner]
  const since = all.flatMap((one) => one.since ?? [])
  const until = all.flatMap((one) => one.validUntil ?? [])
  return {
    documents: new Map(all.flatMap((one) => [...one.documents])),
    lists: new Map(all.flatMap((one) => [...one.lists])),
    parts: new Map(all.flatMap((one) => [...one.parts])),
    ...(since.length > 0 && { since: Math.max(...since) }),
    ...(until.length > 0 && { validUntil: Math.min(...until) }),
  }
}

/** The hashes of the models of parts: a list of cards need not read every card again. */
const hashes = new WeakMap<object, string>()

/** A list is known by the hashes of the parts that are in it. */
const hashOf = (model: unknown): string =>
  createHash('sha256')
    .update(Array.isArray(model) ? model.map(textOf).join('\n') : textOf(model))
    .digest('base64url')
    .slice(0, 22)

/** JSON has no text for a part that is absent. */
const textOf = (model: unknown): string =>
  (typeof model === 'object' && model !== null ? hashes.get(model) : undefined) ??
  (model === undefined ? '' : JSON.stringify(model))
