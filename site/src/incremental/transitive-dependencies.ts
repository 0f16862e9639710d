import type { Dependencies } from './dependencies.ts'
import { traceOf } from './evaluation.ts'
import type { Site } from './site.ts'

/** Until when the queries of a site are valid, by key: many pages share them. */
const endOfQueries = new WeakMap<Site, Map<string, number>>()

/** Until when a value is valid, its queries included: milliseconds since 1970, or `Infinity`. */
export function validUntil({ validUntil: own = Infinity, queries }: Dependencies, site: Site): number {
  const known = endOfQueries.get(site) ?? new Map<string, number>()
  endOfQueries.set(site, known)
  let end = own
  for (const key of queries.keys()) {
    const ofQuery = known.get(key) ?? validUntil(traceOf(site, key).dependencies, site)
    known.set(key, ofQuery)
    end = Math.min(end, ofQuery)
  }
  return end
}

/** The dependencies together with those of their queries: everything that was read, at whatever depth. */
export function transitiveDependencies(dependencies: Dependencies, site: Site): Dependencies {
  const ofQueries = [...dependencies.queries.keys()].map((key) =>
    transitiveDependencies(traceOf(site, key).dependencies, site),
  )
  const all = [dependencies, ...ofQueries]
  const from = all.flatMap((one) => one.validFrom ?? [])
  const until = all.flatMap((one) => one.validUntil ?? [])
  return {
    documents: new Map(all.flatMap((one) => [...one.documents])),
    lists: new Map(all.flatMap((one) => [...one.lists])),
    queries: new Map(all.flatMap((one) => [...one.queries])),
    ...(from.length > 0 && { validFrom: Math.max(...from) }),
    ...(until.length > 0 && { validUntil: Math.min(...until) }),
  }
}
