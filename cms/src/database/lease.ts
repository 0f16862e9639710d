import type { CollectionSlug, Payload, Where } from 'payload'
import { internalCollection } from './internal-collection.ts'

/** Who holds what, across all processes of the CMS: one row per name, which the database keeps unique. */
export const locks = internalCollection('locks', [
  { name: 'key', type: 'text', required: true, unique: true, index: true },
  { name: 'holder', type: 'text', required: true },
  { name: 'expiresAt', type: 'number', required: true },
])

/** Work that belongs to one process for as long as it reports from time to time that it is alive. */
export interface Lease {
  /** Reports that the holder is alive. @returns false when another holder has the lease by now: stop working */
  readonly renew: () => Promise<boolean>
  /** Releases it. */
  readonly end: () => Promise<void>
}

export interface LeaseTerms {
  /** The name of the work: `publisher`. */
  readonly key: string
  /** The process that works: unique among all processes. */
  readonly holder: string
  /** After this time without a renewal anyone may take it. */
  readonly milliseconds: number
  /** The current time, milliseconds since 1970. */
  readonly now: () => number
}

const collection = 'locks' as CollectionSlug

/** Takes a lease unless a living process holds it. It is kept in the collection of locks, whose keys are unique. */
export async function takeLease(payload: Payload, terms: LeaseTerms): Promise<Lease | undefined> {
  const { key, holder, milliseconds, now } = terms
  const own: Where = { key: { equals: key }, holder: { equals: holder } }
  const until = (): number => now() + milliseconds
  await payload.db.deleteMany({
    collection,
    where: { key: { equals: key }, or: lapsed(now(), milliseconds) },
  })
  try {
    await payload.db.create({ collection, data: { key, holder, expiresAt: until() } })
  } catch (error) {
    if (await holderOf(payload, key)) return undefined
    throw error
  }
  return {
    async renew() {
      const query = { collection, where: own, data: { expiresAt: until() }, options: { atomic: true } }
      return Boolean(await payload.db.updateOne(query))
    },
    async end() {
      await payload.db.deleteMany({ collection, where: own })
    },
  }
}

/**
 * The condition for a lease that has ended; one that ends more than ten times later than asked for is from before a
 * clock was set back.
 */
const lapsed = (now: number, milliseconds: number): Where[] => [
  { expiresAt: { less_than: now } },
  { expiresAt: { greater_than: now + 10 * milliseconds } },
]

/** Who holds a lease, and until when if it is not renewed; `undefined` when nobody does. */
export async function holderOf(
  payload: Payload,
  key: string,
): Promise<{ holder: string; expiresAt: number } | undefined> {
  const found = await payload.db.findOne<{ id: string; holder: string; expiresAt: number }>({
    collection,
    where: { key: { equals: key } },
  })
  return found ? { holder: found.holder, expiresAt: found.expiresAt } : undefined
}
