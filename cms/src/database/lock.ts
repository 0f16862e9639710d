import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { CollectionConfig, Payload } from 'payload'

/** After this time a lock counts as left behind by a process that died. Work under a lock takes milliseconds. */
const LONGEST_MILLISECONDS = 15_000
/** How long one waits for a lock before giving up. */
const PATIENCE_MILLISECONDS = 30_000

/** Who holds what, across all processes of the CMS: one row per name, which the database keeps unique. */
export const locks: CollectionConfig = {
  slug: 'locks',
  admin: { hidden: true },
  access: { read: () => false, create: () => false, update: () => false, delete: () => false },
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'holder', type: 'text', required: true },
    { name: 'expiresAt', type: 'number', required: true },
  ],
}

/** Nobody let go of a lock in time. */
export class LockError extends Error {
  override name = 'LockError'
}

/** Those who wait in this process stand in a queue, so that only one of them asks the database. */
const queues = new Map<string, Promise<unknown>>()

/**
 * Does work that nobody else may do at the same time, in this process or in another one on the same database.
 * @param key what is worked on: `translation/<key of the row>`
 * @throws LockError when others held the lock for half a minute
 */
export async function withLock<T>(payload: Payload, key: string, work: () => Promise<T>): Promise<T> {
  const turn = (queues.get(key) ?? Promise.resolve()).then(() => held(payload, key, work))
  const settled = turn.then(
    () => undefined,
    () => undefined,
  )
  queues.set(key, settled)
  try {
    return await turn
  } finally {
    if (queues.get(key) === settled) queues.delete(key)
  }
}

async function held<T>(payload: Payload, key: string, work: () => Promise<T>): Promise<T> {
  const holder = randomBytes(8).toString('hex')
  await take(payload, key, holder)
  try {
    return await work()
  } finally {
    // Only one's own: a lock that took too long may be another's by now.
    await payload.db.deleteMany({
      collection: 'locks',
      where: { key: { equals: key }, holder: { equals: holder } },
    })
  }
}

async function take(payload: Payload, key: string, holder: string): Promise<void> {
  const began = Date.now()
  for (let attempt = 1; ; attempt += 1) {
    const expiresAt = Date.now() + LONGEST_MILLISECONDS
    try {
      await payload.db.create({ collection: 'locks', data: { key, holder, expiresAt } })
      return
    } catch (error) {
      const other = await payload.db.findOne<{ id: string; expiresAt: number }>({
        collection: 'locks',
        where: { key: { equals: key } },
      })
      // No lock stands in the way. It may have been let go of just now; if it never was there, something else is wrong.
      if (!other && attempt > 5) throw error
      if (other && other.expiresAt < Date.now()) {
        await payload.db.deleteMany({ collection: 'locks', where: { id: { equals: other.id } } })
        continue
      }
      if (Date.now() - began > PATIENCE_MILLISECONDS) {
        throw new LockError(
          `“${key}” was being worked on for ${PATIENCE_MILLISECONDS / 1000} seconds: try again.`,
        )
      }
      await pause(2 + Math.random() * Math.min(50, 5 * attempt))
    }
  }
}
