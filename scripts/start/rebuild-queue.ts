import { setTimeout as wait } from 'node:timers/promises'

export interface RebuildQueue {
  /** Asks for a rebuild: soon, and only one for requests that come close together. */
  request(): void
  /** Resolves when no rebuild runs and none is asked for. */
  idle(): Promise<void>
}

/**
 * Runs rebuilds one at a time. A request during a rebuild causes exactly one more after it, however many there were.
 * @param rebuild must not throw: what fails is its own to tell
 * @param quiet milliseconds to wait for further requests before a rebuild begins
 */
export function rebuildQueue(rebuild: () => Promise<void>, quiet: number): RebuildQueue {
  let asked = false
  let running: Promise<void> | undefined

  const work = async () => {
    while (asked) {
      await wait(quiet)
      asked = false
      await rebuild()
    }
    running = undefined
  }
  return {
    request() {
      asked = true
      running ??= work()
    },
    async idle() {
      await running
    },
  }
}
