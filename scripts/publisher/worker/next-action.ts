/** How often the database is checked for requests from another machine. */
export const POLL_MS = 1000
/** What a check has refused is refused again until it is fixed. */
export const REFUSED_PAUSE_MS = 10 * 60 * 1000
/** How long to wait after a failure, doubled each time. */
const FIRST_PAUSE_MS = 2000
export const LONGEST_PAUSE_MS = 60_000

/** What a publisher knows about its work. Only `afterwards` changes it. */
export interface PublisherState {
  /** Whether to end when everything is published. */
  readonly once: boolean
  /** Work for idle times: how often, and when next (`elapsed`); milliseconds. */
  readonly chores: readonly { readonly every: number; readonly due: number }[]
  /** Whether the releases have been taken over from the previous publisher. */
  readonly isBegun: boolean
  /** Whether requests have been looked for since the last long task. */
  readonly isLooked: boolean
  /** Whether the clock may have changed something. */
  readonly isClockDue: boolean
  /** Whether the whole snapshot has been compared with the database. */
  readonly isCompared: boolean
  /** Whether the work that a release postponed is done. */
  readonly isSettled: boolean
  /** Whether readers see everything that was published. */
  readonly isReady: boolean
  /** When the first page goes out of date (`clock`). */
  readonly nextChange: number
  /** The clock when last read. Setting it back also makes pages out of date. */
  readonly lastClock: number
  /** Until then (`elapsed`) the clock is ignored: a check has refused what it changes. */
  readonly retryAt: number
  /** Until then (`elapsed`) nothing is done: something has failed. */
  readonly pausedUntil: number
  /** How often something has failed since everything last went well. */
  readonly failures: number
  readonly isLeaseLost: boolean
}

/** The state of the world at this moment. */
export interface Moment {
  /** The moment that counts as now on the site, milliseconds since 1970. */
  readonly clock: number
  /** Milliseconds on a clock that is never set. */
  readonly elapsed: number
  /** Whether the CMS has left a request since they were last looked for. */
  readonly isAsked: boolean
  /** Whether this process is to end. */
  readonly isStopped: boolean
  /** Whether another process has taken the lease. */
  readonly isLeaseLost: boolean
}

export type PublisherAction =
  | { readonly kind: 'begin' | 'answer' | 'settle' }
  | { readonly kind: 'follow-clock'; readonly wholeSnapshot: boolean }
  | { readonly kind: 'do-chore'; readonly chore: number }
  /** @property until by `elapsed` @property isAwake whether a request ends the waiting */
  | { readonly kind: 'wait-until'; readonly until: number; readonly isAwake: boolean }
  | { readonly kind: 'end'; readonly why: 'done' | 'stopped' | 'lease-lost' }

/** The outcome of an action. */
export type PublisherOutcome =
  | { readonly kind: 'begun' | 'waited' | 'failed' | 'taken-over' | 'lease-lost' }
  /** Whether there was a request. */
  | { readonly kind: 'answered'; readonly isAsked: boolean }
  /** Whether the site is up to date; `interrupted` when someone has published meanwhile. */
  | { readonly kind: 'followed'; readonly result: 'true' | 'refused' | 'interrupted' }
  | { readonly kind: 'chore-done'; readonly chore: number }
  /** When the first page goes out of date (`clock`). */
  | { readonly kind: 'settled'; readonly nextChange: number }

/** A publisher that has just got the lease. @param every milliseconds between two runs of each chore */
export const firstState = (once: boolean, every: readonly number[]): PublisherState => ({
  once,
  chores: every.map((milliseconds) => ({ every: milliseconds, due: -Infinity })),
  isBegun: false,
  isLooked: false,
  isClockDue: false,
  isCompared: false,
  isSettled: false,
  isReady: false,
  nextChange: -Infinity,
  lastClock: -Infinity,
  retryAt: -Infinity,
  pausedUntil: -Infinity,
  failures: 0,
  isLeaseLost: false,
})

/** What a publisher does now: people who wait come first, then the clock, then the chores, and then it rests. */
export function nextAction(state: PublisherState, now: Moment): PublisherAction {
  if (now.isStopped) return { kind: 'end', why: 'stopped' }
  if (state.isLeaseLost || now.isLeaseLost) return { kind: 'end', why: 'lease-lost' }
  const due = dueAction(state, now)
  if (due) return due
  if (!state.isSettled) return { kind: 'settle' }
  if (state.once) return { kind: 'end', why: 'done' }
  return { kind: 'wait-until', until: now.elapsed + POLL_MS, isAwake: true }
}

/** What cannot be put off to idle time. */
function dueAction(state: PublisherState, now: Moment): PublisherAction | undefined {
  if (now.elapsed < state.pausedUntil) return { kind: 'wait-until', until: state.pausedUntil, isAwake: false }
  if (!state.isBegun) return { kind: 'begin' }
  if (!state.isLooked || now.isAsked) return { kind: 'answer' }
  if (state.isClockDue) return { kind: 'follow-clock', wholeSnapshot: !state.isCompared }
  const chore = state.chores.findIndex(({ due }) => due <= now.elapsed)
  return chore === -1 ? undefined : { kind: 'do-chore', chore }
}

/** What a publisher knows after an action. */
export function afterwards(state: PublisherState, outcome: PublisherOutcome, now: Moment): PublisherState {
  const after = changedBy(state, outcome, now)
  const isWell = outcome.kind !== 'failed' && dueAction(after, now) === undefined
  return isWell ? { ...after, failures: 0 } : after
}

function changedBy(state: PublisherState, outcome: PublisherOutcome, now: Moment): PublisherState {
  switch (outcome.kind) {
    case 'begun':
      return { ...state, isBegun: true }
    case 'answered': {
      const isChanged = now.clock >= state.nextChange || now.clock < state.lastClock
      const isClockDue = state.isClockDue || (isChanged && now.elapsed >= state.retryAt)
      const looked = { ...state, isLooked: true, isClockDue, lastClock: now.clock }
      // More may have arrived while these were answered.
      return outcome.isAsked ? { ...looked, isLooked: false, isSettled: false, failures: 0 } : looked
    }
    case 'followed': {
      const followed = { ...state, isLooked: false, isSettled: false }
      if (outcome.result === 'interrupted') return followed
      const done = { ...followed, isClockDue: false, isCompared: true }
      return outcome.result === 'true'
        ? { ...done, nextChange: Infinity }
        : { ...done, retryAt: now.elapsed + REFUSED_PAUSE_MS }
    }
    case 'chore-done': {
      const chores = state.chores.map((chore, index) =>
        index === outcome.chore ? { ...chore, due: now.elapsed + chore.every } : chore,
      )
      // It may have published something.
      return { ...state, chores, isLooked: false }
    }
    case 'settled':
      return { ...state, isSettled: true, isReady: true, nextChange: outcome.nextChange }
    case 'waited':
      return { ...state, isLooked: false }
    case 'failed': {
      const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** state.failures)
      const failures = state.failures + 1
      return { ...state, failures, pausedUntil: now.elapsed + pause, isLooked: false }
    }
    case 'taken-over':
      // A former publisher started its work too late; it ends as soon as it checks its lease.
      return { ...state, isBegun: false, isLooked: false }
    case 'lease-lost':
      return { ...state, isLeaseLost: true }
  }
}
