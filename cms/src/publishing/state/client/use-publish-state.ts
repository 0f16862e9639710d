import { useCallback, useEffect, useState } from 'react'
import { type Outcome, ask } from '../../../admin/kit/api-client.ts'
import { readPublishState } from '../contracts.ts'
import type { PublishState } from '../publish-state.ts'

/** How often to check while something is on its way. */
const LOOK_MILLISECONDS = 400
/** How often while nothing moves: no publisher runs, or the CMS does not answer. */
const LOOK_SELDOM_MILLISECONDS = 3000

/** Raised in the browser by anything that changes what is published or set, for the lines that show it. */
const CHANGED = 'publishing-changed'

/** Tells the lines on this page that something about publishing has changed. */
export const tellPublishingChanged = (): boolean => window.dispatchEvent(new Event(CHANGED))

/**
 * What happens to what was published. Asked when the page opens and when `trigger` changes, then repeatedly for as long
 * as something waits.
 * @param about the document; the whole site when it is empty
 */
export function usePublishState(
  { collection, id }: { collection?: string; id?: string },
  trigger: unknown,
): { state: PublishState | undefined; isUnknown: boolean; again: () => void } {
  const [state, setState] = useState<PublishState>()
  const [isUnknown, setIsUnknown] = useState(false)
  const [round, setRound] = useState(0)
  const again = useCallback(() => setRound((last) => last + 1), [])

  useEffect(() => {
    window.addEventListener(CHANGED, again)
    return () => window.removeEventListener(CHANGED, again)
  }, [again])

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    let timer: ReturnType<typeof setTimeout> | undefined
    let isMoving = false
    const look = (): void => {
      ask(readPublishState, { collection, id }, { signal }).then(
        (outcome) => {
          if (signal.aborted) return
          if (outcome.ok) {
            setState(outcome.value)
            isMoving = isOnItsWay(outcome.value)
          }
          setIsUnknown(!outcome.ok)
          if (isMoving) timer = setTimeout(look, pauseAfter(outcome))
        },
        (error: unknown) => {
          if (!signal.aborted) throw error
        },
      )
    }
    look()
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
  }, [collection, id, trigger, round])

  return { state, isUnknown, again }
}

const isOnItsWay = ({ state }: PublishState): boolean => state === 'waiting' || state === 'working'

const pauseAfter = (outcome: Outcome<PublishState>): number =>
  outcome.ok && outcome.value.isPublisherAlive ? LOOK_MILLISECONDS : LOOK_SELDOM_MILLISECONDS
