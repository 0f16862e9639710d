import type { Payload } from 'payload'
import { waitingRequests } from '../publishing/requests/publish-requests.ts'
import { isPublisherAlive } from '../publishing/requests/publisher.ts'
import { readKeptReleases } from '../publishing/releases/kept-releases.ts'

/**
 * The health of the CMS. `degraded`: editors can work, but what they publish does not reach readers. `failed`: they
 * cannot work. Nothing in it is secret: anyone may ask for it.
 */
export interface Health {
  readonly status: 'ok' | 'degraded' | 'failed'
  readonly database: 'ok' | 'failed'
  readonly publisher: 'alive' | 'none' | 'unknown'
  /** How many requests wait to be published. */
  readonly waiting: number
  readonly oldestWaitingSeconds: number
  /** Name of the release that readers see; empty before the first. */
  readonly current: string
  /** What is wrong, and what to do. */
  readonly problem?: string
}

/** After this time a request that still waits is a sign that something is wrong. */
const LONGEST_WAIT_SECONDS = 120
/** A database that takes longer to answer counts as not answering. */
const PATIENCE_MILLISECONDS = 5000

const FAILED: Health = {
  status: 'failed',
  database: 'failed',
  publisher: 'unknown',
  waiting: 0,
  oldestWaitingSeconds: 0,
  current: '',
  problem: 'The database does not answer. Check that it runs and that DATABASE_URL names it.',
}

/**
 * Checks the health of the CMS. It asks the database for a few rows.
 * @param open opens the CMS; may fail when its database is down
 * @param now milliseconds since 1970
 */
export async function readHealth(open: () => Promise<Payload>, now: number): Promise<Health> {
  try {
    return await inTime(open().then((payload) => healthOf(payload, now)))
  } catch {
    // The error may name hosts and passwords; Payload writes it to the log of the server.
    return FAILED
  }
}

async function healthOf(payload: Payload, now: number): Promise<Health> {
  const [requests, isAlive, { current }] = await Promise.all([
    waitingRequests(payload),
    isPublisherAlive(payload, now),
    readKeptReleases(payload),
  ])
  const waiting = requests.length
  const oldest = requests[0] ? Date.parse(requests[0].at) : now
  const oldestWaitingSeconds = Math.max(0, Math.floor((now - oldest) / 1000))
  const isLate = oldestWaitingSeconds > LONGEST_WAIT_SECONDS
  const problem =
    waiting > 0 && !isAlive
      ? 'No publisher runs, and something waits to be published. Start it: npm run publisher.'
      : isLate
        ? `A request has waited for ${oldestWaitingSeconds} seconds. Look into the log of the publisher.`
        : undefined
  return {
    status: problem ? 'degraded' : 'ok',
    database: 'ok',
    publisher: isAlive ? 'alive' : 'none',
    waiting,
    oldestWaitingSeconds,
    current,
    problem,
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database took too long.')), PATIENCE_MILLISECONDS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
