import type { DeskSession } from './desk-session.ts'
import { isUnsent } from './unit-state.ts'

/** How long after the last key a text is sent. */
export const QUIET_MILLISECONDS = 1500
/** How often texts that could not be sent are tried again. */
export const RETRY_MILLISECONDS = 10_000
/** How often the desk reports where its person is. */
export const PRESENCE_MILLISECONDS = 5000

/** Sends texts automatically: after a pause in typing, on leaving a unit, and again after a lost connection. */
export function autosave(session: DeskSession) {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  function now(unit?: string): Promise<void> {
    for (const [id, timer] of timers) {
      if (unit !== undefined && id !== unit) continue
      clearTimeout(timer)
      timers.delete(id)
    }
    return session.send(unit)
  }

  return {
    now,
    /** To be called whenever something was typed in a unit. */
    soon(unit: string): void {
      clearTimeout(timers.get(unit))
      timers.set(
        unit,
        setTimeout(() => {
          timers.delete(unit)
          void session.send(unit)
        }, QUIET_MILLISECONDS),
      )
    },
    /** Starts retrying and reporting presence; returns a function that stops both. */
    start(): () => void {
      let wasFine = true
      const again = (): void => void now()
      const tell = (): void => {
        if (document.visibilityState === 'visible') void session.tellPresence()
      }
      const hear = ({ key, newValue }: StorageEvent): void => void session.hearOtherTab(key, newValue)
      const warn = (event: BeforeUnloadEvent): void => {
        const { isKeepingBroken, units } = session.get()
        if (isKeepingBroken && Object.values(units).some(isUnsent)) event.preventDefault()
      }
      const hide = (): void => {
        if (document.visibilityState === 'hidden') again()
      }
      const retry = setInterval(again, RETRY_MILLISECONDS)
      const presence = setInterval(tell, PRESENCE_MILLISECONDS)
      const stopHearing = session.subscribe(() => {
        const isFine = session.get().connection === 'fine'
        if (isFine && !wasFine) setTimeout(again, 0)
        wasFine = isFine
      })
      const listening = new AbortController()
      const { signal } = listening
      window.addEventListener('online', again, { signal })
      window.addEventListener('storage', hear, { signal })
      window.addEventListener('beforeunload', warn, { signal })
      document.addEventListener('visibilitychange', hide, { signal })
      tell()
      again()
      return () => {
        again()
        clearInterval(retry)
        clearInterval(presence)
        stopHearing()
        listening.abort()
      }
    },
  }
}
export type Autosave = ReturnType<typeof autosave>
