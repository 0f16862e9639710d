import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  LONGEST_PAUSE_MS,
  type Moment,
  POLL_MS,
  type PublisherOutcome,
  type PublisherState,
  REFUSED_PAUSE_MS,
  afterwards,
  firstState,
  nextAction,
} from './next-action.ts'

const CLOCK = Date.parse('2026-11-24T08:00:00Z')
const at = (elapsed: number, more: Partial<Moment> = {}): Moment => ({
  clock: CLOCK + elapsed,
  elapsed,
  isAsked: false,
  isStopped: false,
  isLeaseLost: false,
  ...more,
})
const after = (state: PublisherState, outcomes: readonly PublisherOutcome[], now = at(0)): PublisherState =>
  outcomes.reduce((last, outcome) => afterwards(last, outcome, now), state)

const nothingAsked: PublisherOutcome = { kind: 'answered', isAsked: false }
const settled: PublisherOutcome = { kind: 'settled', nextChange: CLOCK + 3_600_000 }
/** A publisher that has done everything, with a chore every ten minutes. */
const atRest = after(firstState(false, [600_000]), [
  { kind: 'begun' },
  nothingAsked,
  { kind: 'followed', result: 'true' },
  nothingAsked,
  { kind: 'chore-done', chore: 0 },
  nothingAsked,
  settled,
])

/** What is done when all goes well and nothing is requested. */
function walk(start: PublisherState, now: Moment): string[] {
  const kinds: string[] = []
  for (let state = start; kinds.length < 20;) {
    const action = nextAction(state, now)
    kinds.push(action.kind)
    if (action.kind === 'wait-until' || action.kind === 'end') return kinds
    state = afterwards(state, outcomeOf(action.kind, 'chore' in action ? action.chore : 0), now)
  }
  return kinds
}
function outcomeOf(
  kind: 'begin' | 'answer' | 'follow-clock' | 'do-chore' | 'settle',
  chore: number,
): PublisherOutcome {
  switch (kind) {
    case 'begin':
      return { kind: 'begun' }
    case 'answer':
      return nothingAsked
    case 'follow-clock':
      return { kind: 'followed', result: 'true' }
    case 'do-chore':
      return { kind: 'chore-done', chore }
    case 'settle':
      return settled
  }
}

describe('a publisher that starts', () => {
  it('takes over, answers, brings the whole site up to date, does its chores, and rests', () => {
    expect(walk(firstState(false, [1000]), at(0))).toEqual([
      ...['begin', 'answer', 'follow-clock', 'answer', 'do-chore', 'answer', 'settle', 'wait-until'],
    ])
    const state = after(firstState(false, []), [{ kind: 'begun' }, nothingAsked])
    expect(nextAction(state, at(0))).toEqual({ kind: 'follow-clock', wholeSnapshot: true })
  })

  it('ends when everything is settled, if it was started only for that', () => {
    expect(walk(firstState(true, [1000]), at(0)).at(-1)).toBe('end')
  })
})

describe('a publisher at rest', () => {
  it('looks for requests from other machines every second, and for one from this machine at once', () => {
    expect(nextAction(atRest, at(0))).toEqual({ kind: 'wait-until', until: POLL_MS, isAwake: true })
    expect(walk(after(atRest, [{ kind: 'waited' }]), at(1000))).toEqual(['answer', 'wait-until'])
    expect(nextAction(atRest, at(0, { isAsked: true }))).toEqual({ kind: 'answer' })
  })

  it('settles what it has published, after checking whether more has come', () => {
    const state = after(atRest, [{ kind: 'answered', isAsked: true }])
    expect(walk(state, at(0))).toEqual(['answer', 'settle', 'wait-until'])
  })

  it.each([
    ['when a page stops being true', CLOCK + 3_600_000],
    ['when the clock was set back', CLOCK - 1],
  ])('follows the clock %s', (_when, clock) => {
    const state = after(atRest, [{ kind: 'waited' }, nothingAsked], at(1000, { clock }))
    expect(nextAction(state, at(1000, { clock }))).toEqual({ kind: 'follow-clock', wholeSnapshot: false })
  })

  it('ignores the clock for a while when a check has refused what it changes', () => {
    const due = { clock: CLOCK + 3_600_000 }
    const refused = after(atRest, [nothingAsked, { kind: 'followed', result: 'refused' }], at(0, due))
    const soon = at(REFUSED_PAUSE_MS - 1, { clock: CLOCK + 7_200_000 })
    const later = at(REFUSED_PAUSE_MS, { clock: CLOCK + 7_200_000 })
    expect(nextAction(after(refused, [nothingAsked], soon), soon).kind).not.toBe('follow-clock')
    expect(nextAction(after(refused, [nothingAsked], later), later).kind).toBe('follow-clock')
  })
})

describe('a publisher whose folder another one has taken', () => {
  it('starts over while it still has the lease, and ends without it', () => {
    expect(nextAction(after(atRest, [{ kind: 'taken-over' }]), at(0))).toEqual({ kind: 'begin' })
    const end = { kind: 'end', why: 'lease-lost' }
    expect(nextAction(after(atRest, [{ kind: 'lease-lost' }]), at(0))).toEqual(end)
    expect(nextAction(atRest, at(0, { isLeaseLost: true }))).toEqual(end)
  })
})

describe('whatever has happened', () => {
  const outcome: fc.Arbitrary<PublisherOutcome> = fc.oneof(
    fc.record({ kind: fc.constantFrom('begun', 'waited', 'failed', 'taken-over') }),
    fc.record({ kind: fc.constant('answered'), isAsked: fc.boolean() }),
    fc.record({ kind: fc.constant('followed'), result: fc.constantFrom('true', 'refused', 'interrupted') }),
    fc.record({ kind: fc.constant('chore-done'), chore: fc.nat(1) }),
    fc.record({
      kind: fc.constant('settled'),
      nextChange: fc.integer({ min: CLOCK - 10_000, max: CLOCK + 10_000 }),
    }),
  )
  const history = fc.array(fc.tuple(outcome, fc.integer({ min: -5000, max: 5000 })), { maxLength: 30 })
  /** A state reached by some history, and a moment after it. */
  const reached = fc.tuple(history, fc.boolean()).map(([steps, once]) => {
    let [state, elapsed] = [firstState(once, [2000, 300_000]), 0]
    for (const [step, passed] of steps) {
      elapsed += Math.abs(passed)
      // A clock can be set back.
      state = afterwards(state, step, at(elapsed, { clock: CLOCK + passed }))
    }
    return { state, elapsed }
  })

  it('it comes to rest or ends when all goes well', () => {
    fc.assert(
      fc.property(reached, ({ state, elapsed }) => {
        const kinds = walk(state, at(elapsed))
        const last = kinds.at(-1)
        expect(last === 'end' || last === 'wait-until').toBe(true)
        if (last === 'end') expect(state.once).toBe(true)
        if (last === 'wait-until' && state.once) expect(elapsed).toBeLessThan(state.pausedUntil)
      }),
    )
  })

  it('a request takes precedence over the clock and the chores', () => {
    fc.assert(
      fc.property(reached, ({ state, elapsed }) => {
        const now = at(Math.max(elapsed, state.pausedUntil), { isAsked: true })
        const { kind } = nextAction(state, now)
        expect(kind).toBe(state.isBegun ? 'answer' : 'begin')
      }),
    )
  })

  it('pauses grow with every failure up to a minute, and are short again once all has gone well', () => {
    fc.assert(
      fc.property(reached, fc.integer({ min: 2, max: 12 }), ({ state, elapsed }, failures) => {
        let [last, pause, time] = [state, 0, elapsed]
        for (let failure = 0; failure < failures; failure += 1) {
          last = afterwards(last, { kind: 'failed' }, at(time))
          const next = nextAction(last, at(time))
          if (next.kind !== 'wait-until') throw new Error(next.kind)
          expect(next.isAwake).toBe(false)
          expect(next.until - time).toBe(
            pause === 0 ? next.until - time : Math.min(pause * 2, LONGEST_PAUSE_MS),
          )
          expect(next.until - time).toBeLessThanOrEqual(LONGEST_PAUSE_MS)
          pause = next.until - time
          time = next.until
        }
        expect(after(last, [{ kind: 'answered', isAsked: true }], at(time)).failures).toBe(0)
      }),
    )
  })

  it('a publisher that has lost the lease does nothing more', () => {
    fc.assert(
      fc.property(reached, history, ({ state, elapsed }, steps) => {
        const lost = afterwards(state, { kind: 'lease-lost' }, at(elapsed))
        const later = after(
          lost,
          steps.map(([step]) => step),
          at(elapsed),
        )
        expect(nextAction(later, at(elapsed))).toEqual({ kind: 'end', why: 'lease-lost' })
      }),
    )
  })
})
