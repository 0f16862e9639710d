import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { type Lease, takeLease } from '@tienviitta/cms/publishing'
import { PUBLISHER } from '@tienviitta/content-models/publishing/publisher-lease'
import { LEASE_MS, keepLease } from './keep-lease.ts'
import {
  type Moment,
  POLL_MS,
  type PublisherAction,
  type PublisherOutcome,
  afterwards,
  firstState,
  nextAction,
} from './next-action.ts'
import { answerRequests, followClock } from './publish.ts'
import { LostLeaseError, type PublishEffects } from './publish-effects.ts'
import type { LogLevel } from './release-log.ts'
import { rememberFailure } from './remember-failure.ts'
import { type RequestBell, requestBell } from './request-bell.ts'
import { unlessAsked } from './unless-asked.ts'

export interface PublisherLoop extends Omit<PublishEffects, 'lease' | 'signal'> {
  /** The folder in which the CMS on this machine leaves a file with each request. */
  readonly requestsFolder: string
  /** Work to be done from time to time while nothing else is waiting, such as scheduled publishing. */
  readonly chores: readonly Chore[]
  /** Called once, when readers see everything that has been published so far. */
  readonly ready: () => void
  /** Whether to end then. */
  readonly once: boolean
  /** For people: what the publisher does and what goes wrong; `error` when someone has to look into it. */
  readonly print: (line: string, level?: LogLevel) => void
  readonly signal: AbortSignal
}

/** Something that is done repeatedly. */
export interface Chore {
  /** Milliseconds between the end of one run and the beginning of the next. */
  readonly every: number
  readonly work: (on: PublishEffects) => Promise<void>
}

/**
 * Publishes until the signal: requests at once, and what the clock changes when it does. Only one process works; others
 * wait until it is gone.
 * @throws LostLeaseError when another process has taken over
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

/** Does one action after another, as `nextAction` says, until it says that this is the end. */
async function work(loop: PublisherLoop, lease: Lease): Promise<void> {
  const { signal, clock, once, chores } = loop
  const kept = keepLease(lease, loop.print)
  const on: PublishEffects = { ...loop, lease, signal: AbortSignal.any([signal, kept.lost]) }
  const bell = await requestBell(loop.requestsFolder, signal)
  const now = (): Moment => ({
    clock: clock(),
    elapsed: performance.now(),
    isAsked: bell.hasRung(),
    isStopped: signal.aborted,
    isLeaseLost: kept.lost.aborted,
  })
  let state = firstState(
    once,
    chores.map(({ every }) => every),
  )
  try {
    for (;;) {
      const action = nextAction(state, now())
      if (action.kind === 'end') {
        if (action.why === 'lease-lost') throw new LostLeaseError()
        return
      }
      const outcome = await carryOut(action, loop, on, bell).catch((error: unknown) =>
        outcomeOfError(error, loop, on, state.isBegun),
      )
      const before = state
      state = afterwards(before, outcome, now())
      if (state.isReady && !before.isReady) loop.ready()
    }
  } finally {
    bell.end()
    await kept.end()
  }
}

async function carryOut(
  action: Exclude<PublisherAction, { kind: 'end' }>,
  { chores, once, signal }: PublisherLoop,
  on: PublishEffects,
  bell: RequestBell,
): Promise<PublisherOutcome> {
  const { site, folder } = on
  switch (action.kind) {
    case 'begin':
      await site.begin()
      return { kind: 'begun' }
    case 'answer':
      bell.quiet()
      return { kind: 'answered', isAsked: await answerRequests(on) }
    case 'follow-clock': {
      const { wholeSnapshot } = action
      const isTrue = await unlessAsked(on, (calm) => followClock(calm, { wholeSnapshot }))
      const result = isTrue === undefined ? 'interrupted' : isTrue ? 'true' : 'refused'
      return { kind: 'followed', result }
    }
    case 'do-chore': {
      const { chore } = action
      await unlessAsked(on, async (calm) => chores[chore]?.work(calm))
      return { kind: 'chore-done', chore }
    }
    case 'settle':
      if (site.newest !== undefined) await folder.settle(site.newest)
      if (!once) await unlessAsked(on, ({ signal: calm }) => site.warmUp(calm))
      return { kind: 'settled', nextChange: site.nextChange() }
    case 'wait-until': {
      const milliseconds = Math.max(0, action.until - performance.now())
      await (action.isAwake ? bell.next(milliseconds) : pause(milliseconds, signal))
      return { kind: 'waited' }
    }
  }
}

async function outcomeOfError(
  error: unknown,
  loop: PublisherLoop,
  { folder, lease, signal }: PublishEffects,
  isBegun: boolean,
): Promise<PublisherOutcome> {
  if (loop.signal.aborted) return { kind: 'waited' }
  if (error instanceof LostLeaseError || signal?.aborted) return { kind: 'lease-lost' }
  if (isBegun && !folder.isOurs()) return { kind: (await lease.renew()) ? 'taken-over' : 'lease-lost' }
  await rememberFailure(loop, error)
  return { kind: 'failed' }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}
