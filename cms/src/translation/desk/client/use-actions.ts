import { type KeyboardEvent, useMemo } from 'react'
import type { Autosave } from './autosave.ts'
import type { DeskSession } from './desk-session.ts'
import { nextUnit } from './next-unit.ts'
import { type Action, actionOf } from './shortcuts.ts'
import { focusUnit } from './focus-unit.ts'
import { isFinished } from './unit-state.ts'

interface Parts {
  session: DeskSession
  autosave: Autosave
  isMac: boolean
  onHelp: () => void
  onAllDone: () => void
}

/** What keys do at the desk. All but moving, saving and help press the button that is there for the same. */
export function useActions({ session, autosave, isMac, onHelp, onAllDone }: Parts) {
  return useMemo(() => {
    function go(step: 1 | -1, onlyUnfinished: boolean): void {
      const { desk, units, active } = session.get()
      const isThere = (id: string): boolean => row(id)?.hidden === false
      const target = nextUnit(
        desk.units.map(({ id }) => id),
        active,
        step,
        (id) => {
          const state = units[id]
          return (
            state !== undefined && isThere(id) && !(onlyUnfinished && isFinished(state, desk.may.approve))
          )
        },
      )
      if (target === undefined) {
        void autosave.now()
        onAllDone()
      } else focusUnit(target)
    }
    function run(action: Action): void {
      switch (action) {
        case 'next-unfinished':
          go(1, true)
          break
        case 'previous-unfinished':
          go(-1, true)
          break
        case 'next':
          go(1, false)
          break
        case 'previous':
          go(-1, false)
          break
        case 'save':
          void autosave.now()
          break
        case 'help':
          onHelp()
          break
        case 'ask':
          openQuestion(session.get().active)
          break
        default:
          press(action, session.get().active)
      }
    }
    function onKeyDown(event: KeyboardEvent): void {
      if (event.nativeEvent.isComposing) return
      // A dialog has keys of its own.
      if (event.target instanceof Element && event.target.closest('dialog')) return
      const action = actionOf(event.nativeEvent, isMac)
      if (!action) return
      event.preventDefault()
      run(action)
    }
    return { run, onKeyDown }
  }, [session, autosave, isMac, onHelp, onAllDone])
}

const row = (unit: string | null): HTMLElement | null =>
  unit === null ? null : document.querySelector<HTMLElement>(`[data-unit="${CSS.escape(unit)}"]`)

/** Presses the button of an action in the unit one is in, or else in the head of the desk. */
function press(action: Action, unit: string | null): void {
  const selector = `button[data-action="${action}"]:not(:disabled)`
  const inUnit = row(unit)?.querySelector<HTMLButtonElement>(selector)
  const button = inUnit ?? document.querySelector<HTMLButtonElement>(`.wd-top ${selector}`)
  button?.click()
}

function openQuestion(unit: string | null): void {
  const details = row(unit)?.querySelector('summary[data-action="ask"]')?.closest('details')
  if (!details) return
  details.open = true
  details.querySelector('textarea')?.focus()
}
