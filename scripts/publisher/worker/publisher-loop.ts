import { randomBytes } from 'node:crypto'
import { watch } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Lease, takeLease } from '@tienviitta/cms/database/lease'
import { PUBLISHER } from '@tienviitta/content-models/publishing/publisher-lease'
import { waitingRequests } from '@tienviitta/cms/publishing/requests/publish-requests'
import { sentenceOf } from '@tienviitta/process/problem'
import { answerRequests, followClock } from './answer-requests.ts'
import { LostLeaseError, type PublishCycle } from './publish-cycle.ts'
import type { LogLevel } from './release-log.ts'
import { rememberFailure } from './remember-failure.ts'

/** A publisher that has not been heard of for so long is dead, and another may take over. */
export const LEASE_MS = 15_000
/** How often the database is asked whether a request has come from another machine. */
const POLL_MS = 1000
/** What a check has refused is refused again until somebody mends it. */
const REFUSED_PAUSE_MS = 10 * 60 * 1000
/** How long one waits after a failure, doubled each time. */
const FIRST_PAUSE_MS = 2000
const LONGEST_PAUSE_MS = 60_000

export interface PublisherLoop extends Omit<PublishCycle, 'lease' | 'signal'> {
  /** The folder in which the CMS on this machine leaves a file with each request. */
  readonly requestsFolder: string
  /** Work to be done from time to time while nothing else waits, such as what was scheduled. */
  readonly chores: readonly Chore[]
  /** Called once, when readers see all that has been published until now. */
  readonly ready: () => void
  /** Whether to end then. */
  readonly once: boolean
  /** For people: what the publisher does and what goes wrong; `error` when somebody has to look. */
  readonly print: (line: string, level?: LogLevel) => void
  readonly signal: AbortSignal
}

/** Something that is done again and again. */
export interface Chore {
  /** Milliseconds between the end of one time and the beginning of the next. */
  readonly every: number
  readonly work: (cycle: PublishCycle) => Promise<void>
}

/**
 * Publishes for as long as the signal lets it: what is requested at once, what the clock changes when it does. Only
 * one process works; others wait until it is gone.
 */
export async function runPublisher(loop: PublisherLoop): Promise<void> {
  const { payload, signal, print } = loop
  const terms = {
    key: PUBLISHER,
    holder: `${hostname()}-${process.pid}-${randomBytes(4).toString('hex')}`,
    milliseconds: LEASE_MS,
    now: Date.now,
  }
  let isTold = false
  while (!signal.aborted) {
    const lease = await takeLease(payload, terms)
    if (lease) {
      await work(loop, lease)
      return
    }
    if (!isTold) print('Another publisher is at work; this one waits for its turn.')
    isTold = true
    await pause(POLL_MS, signal)
  }
}

async function work(loop: PublisherLoop, lease: Lease): Promise<void> {
  const { signal, site, clock, folder } = loop
  const lost = new AbortController()
  const cycle: PublishCycle = { ...loop, lease, signal: AbortSignal.any([signal, lost.signal]) }
  const heartbeat = setInterval(() => {
    lease.renew().then(
      (isMine) => {
        if (!isMine) lost.abort(new LostLeaseError())
      },
      // The database does not answer; whether the lease is still ours is asked again before anything is shown.
      (error: unknown) => loop.print(sentenceOf(error, 'Renewing the lease of the publisher'), 'error'),
    )
  }, LEASE_MS / 3)
  const bell = await listen(loop)
  const chores = loop.chores.map((chore) => ({ ...chore, due: 0 }))
  const isOver = (): boolean => signal.aborted
  let next = -Infinity
  /** A clock that was set back makes pages untrue as well. */
  let lastClock = -Infinity
  let retryAt = -Infinity
  let isSettled = false
  let isReady = false
  let isBegun = false
  let isFirst = true
  let failures = 0
  try {
    while (!isOver()) {
      try {
        lost.signal.throwIfAborted()
        if (!isBegun) await site.begin()
        isBegun = true
        bell.quiet()
        const isAsked = await answerRequests(cycle)
        const isDue = performance.now() >= retryAt && (clock() >= next || clock() < lastClock)
        lastClock = clock()
        if (!isAsked && isDue) {
          const isTrue = await patiently(cycle, (calm) => followClock(calm, { wholeSnapshot: isFirst }))
          if (isTrue !== undefined) isFirst = false
          if (isTrue === false) retryAt = performance.now() + REFUSED_PAUSE_MS
        }
        if (isAsked || isDue) isSettled = false
        if (!isAsked) await doChores(cycle, chores)
        failures = 0
        if (isAsked || bell.hasRung()) continue
        if (!isSettled) {
          if (site.newest !== undefined) await folder.settle(site.newest)
          next = site.nextChange()
          isSettled = true
          if (!isReady) loop.ready()
          isReady = true
          if (loop.once) return
        }
        await bell.next(POLL_MS)
      } catch (error) {
        if (isOver()) return
        if (error instanceof LostLeaseError || lost.signal.aborted) throw new LostLeaseError()
        if (isBegun && !folder.isOurs()) {
          if (!(await lease.renew())) throw new LostLeaseError()
          // A publisher that is no longer one began its work late; it ends as soon as it asks for its lease.
          isBegun = false
          continue
        }
        failures += 1
        await rememberFailure(loop, error)
        await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1)), signal)
      }
    }
  } finally {
    clearInterval(heartbeat)
    bell.end()
    await lease.end()
  }
}

/** Does something that may take long and can be begun again; somebody who publishes meanwhile goes first. */
async function patiently<Result>(
  cycle: PublishCycle,
  work: (cycle: PublishCycle) => Promise<Result>,
): Promise<Result | undefined> {
  const interrupted = new AbortController()
  const timer = setInterval(() => {
    waitingRequests(cycle.payload).then(
      (requests) => {
        if (requests.length > 0) interrupted.abort()
      },
      // The database does not answer: nobody can have asked for anything.
      () => undefined,
    )
  }, POLL_MS / 4)
  const signals = [interrupted.signal, ...(cycle.signal ? [cycle.signal] : [])]
  try {
    return await work({ ...cycle, signal: AbortSignal.any(signals) })
  } catch (error) {
    if (!interrupted.signal.aborted) throw error
    return undefined
  } finally {
    clearInterval(timer)
  }
}

async function doChores(cycle: PublishCycle, chores: (Chore & { due: number })[]): Promise<void> {
  for (const chore of chores) {
    if (performance.now() < chore.due) continue
    await patiently(cycle, chore.work)
    chore.due = performance.now() + chore.every
  }
}

interface Bell {
  /** Forgets that it has rung. */
  readonly quiet: () => void
  readonly hasRung: () => boolean
  /** Waits until it rings, or for so many milliseconds. */
  readonly next: (milliseconds: number) => Promise<void>
  readonly end: () => void
}

/** Rings when the CMS on this machine leaves a request. */
async function listen({ requestsFolder, signal }: PublisherLoop): Promise<Bell> {
  await mkdir(requestsFolder, { recursive: true })
  for (const name of await readdir(requestsFolder)) await rm(join(requestsFolder, name), { force: true })
  let rang = false
  let wake = (): void => undefined
  const ring = (): void => {
    rang = true
    wake()
  }
  const watcher = watch(requestsFolder, (_event, name) => {
    ring()
    if (name !== null) rm(join(requestsFolder, name), { force: true }).catch(() => undefined)
  })
  // A folder that cannot be watched any more costs a second's delay: the database is asked as well.
  watcher.on('error', () => undefined)
  signal.addEventListener('abort', ring)
  return {
    quiet: () => {
      rang = false
    },
    hasRung: () => rang,
    async next(milliseconds) {
      if (rang) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    },
    end: () => watcher.close(),
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}
