import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { localize } from '@tienviitta/content-models/localization/localize'
import { type Dependencies, type Tracked, isValidAt } from './dependencies.ts'
import { computeOf } from './query.ts'
import type { QueryContext } from './query-context.ts'
import { resultHash } from './result-hash.ts'
import type { Site } from './site.ts'
import type { Memo, Trace } from './trace.ts'

/*
 * Incremental computation as in Salsa (https://salsa-rs.github.io/salsa/, “The red-green algorithm”): queries are
 * memoized, their dependencies are recorded while they run, and a memo is verified through its dependencies before it
 * is computed again. Changes are detected by hashes and not by revision numbers (the verifying traces of “Build systems
 * à la carte”), so that what a page depends on can be written to a file and checked by another process.
 */

/** Computes a value and records what it depends on. */
export function track<Value>(
  site: Site,
  language: LanguageTag,
  compute: (context: QueryContext) => Value,
): Tracked<Value> {
  const documents = new Map<string, string>()
  const lists = new Map<ModelName, string>()
  const queries = new Map<string, string>()
  /** Empty until the clock is read. */
  const bounds: { validFrom?: number; validUntil?: number } = {}
  const { snapshot } = site

  const recordDocument = (id: string): void => {
    // A reference to a document that is not published is a dependency too: the value changes once it is.
    documents.set(id, snapshot.entry(id)?.hash ?? '')
  }

  const value = compute({
    language,
    baseUrl: site.baseUrl,
    settings: snapshot.settings,
    get clock() {
      bounds.validFrom = site.clock
      return site.clock
    },
    list(model) {
      lists.set(model, snapshot.members(model))
      return snapshot.entries(model)
    },
    get(model, id) {
      recordDocument(id)
      return snapshot.get(model, id)
    },
    localized(model, id) {
      const found = this.get(model, id)
      return found && localize(found, language)
    },
    outline(id) {
      recordDocument(id)
      return snapshot.outline(id)
    },
    brief(id) {
      recordDocument(id)
      return snapshot.brief(id)
    },
    validUntil(epoch) {
      bounds.validFrom = site.clock
      bounds.validUntil = Math.min(bounds.validUntil ?? epoch, epoch)
    },
    fetch(key) {
      const memo = memoOf(site, key)
      queries.set(key, memo.hash)
      return memo.value
    },
  })
  return {
    value,
    dependencies: {
      documents: orNone(documents),
      lists: orNone(lists),
      queries: orNone(queries),
      ...bounds,
    },
  }
}

const NONE: ReadonlyMap<never, never> = new Map<never, never>()

/** One empty map for all: a large site has a hundred thousand of them. */
const orNone = <Key, Value>(recorded: ReadonlyMap<Key, Value>): ReadonlyMap<Key, Value> =>
  recorded.size > 0 ? recorded : NONE

/** The memo of a query in this revision: the earlier one if it is still up to date, else a new one. */
export function memoOf(site: Site, key: string): Memo {
  const known = site.memos.get(key)
  if (known) return known
  const earlier = site.memos.earlier(key)
  if (earlier && 'value' in earlier && isUpToDate(earlier.dependencies, site)) {
    site.memos.set(key, earlier)
    return earlier
  }
  return execute(site, key, earlier)
}

/** The trace of a query in this revision; its result is only computed when the earlier trace is out of date. */
export function traceOf(site: Site, key: string): Trace {
  const known = site.memos.traceOf(key)
  if (known) return known
  const earlier = site.memos.earlier(key)
  if (!earlier || !isUpToDate(earlier.dependencies, site)) return execute(site, key, earlier)
  site.memos.set(key, earlier)
  return earlier
}

const hashOf = (site: Site, key: string): string => site.memos.hashOf(key) ?? traceOf(site, key).hash

function execute(site: Site, key: string, earlier: Trace | Memo | undefined): Memo {
  const [language = '', name = '', ...args] = key.split(' ')
  const { value, dependencies } = track(site, language as LanguageTag, (context) =>
    computeOf(name)(context, ...args),
  )
  const hash = resultHash(value)
  // Early cutoff: dependents that know the result by its hash stay as they are. Backdating: the earlier object stays,
  // so that the HTML rendered from it is still known.
  const isSame = earlier?.hash === hash && 'value' in earlier
  const memo = { value: isSame ? earlier.value : value, dependencies, hash }
  site.memos.set(key, memo)
  return memo
}

/** Whether a value with these dependencies would come out the same in this revision. */
export function isUpToDate(dependencies: Dependencies, site: Site): boolean {
  const { documents, lists, queries } = dependencies
  const { snapshot, clock } = site
  if (!isValidAt(dependencies, clock)) return false
  for (const [id, hash] of documents) if ((snapshot.entry(id)?.hash ?? '') !== hash) return false
  for (const [model, members] of lists) if (snapshot.members(model) !== members) return false
  for (const [key, hash] of queries) if (hashOf(site, key) !== hash) return false
  return true
}
