import { waitingRequests } from '@tienviitta/cms/publishing'
import type { PublishEffects } from './publish-effects.ts'

/** How often to check whether someone has published. */
const LOOK_MS = 250

/**
 * Does something that may take long and can be restarted; anyone who publishes meanwhile goes first.
 * @returns the result of the work; `undefined` when it was interrupted
 */
export async function unlessAsked<Result>(
  on: PublishEffects,
  work: (on: PublishEffects) => Promise<Result>,
): Promise<Result | undefined> {
  const interrupted = new AbortController()
  const timer = setInterval(() => {
    waitingRequests(on.payload).then(
      (requests) => {
        if (requests.length > 0) interrupted.abort()
      },
      // The database does not answer, so no one can have asked for anything.
      () => undefined,
    )
  }, LOOK_MS)
  const signals = [interrupted.signal, on.signal].filter((signal) => signal !== undefined)
  try {
    return await work({ ...on, signal: AbortSignal.any(signals) })
  } catch (error) {
    if (!interrupted.signal.aborted) throw error
    return undefined
  } finally {
    clearInterval(timer)
  }
}
