import type { KeyboardEvent } from 'react'
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

/** What keys do at the desk. All except moving, saving and help press the button for the same action. */
export function keyHandler({ session, autosave, isMac, onHelp, onAllDone }: Parts) {
  function go(step: 1 | -1, onlyUnfinished: boolean): void {
    const { desk, units, active } = session.get()
    const order = desk.units.map(({ id }) => id)
    const target = nextUnit(order, active, step, (id) => {
      const state = units[id]
      if (!state || row(id)?.hidden !== false) return false
      return !(onlyUnfinished && isFinished(state, desk.may.approve))
    })
    if (target === undefined) {
      void autosave.now()
      onAllDone()
    } else focusUnit(target)
  }
  const own: Partial<Record<Action, () => void>> = {
    'next-unfinished': () => go(1, true),
    'previous-unfinished': () => go(-1, true),
    next: () => go(1, false),
    previous: () => go(-1, false),
    save: () => void autosave.now(),
    help: onHelp,
    ask: () => openQuestion(session.get().active),
  }
  return (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    // A dialog has keys of its own.
    if (event.target instanceof Element && event.target.closest('dialog')) return
    const action = actionOf(event.nativeEvent, isMac)
    if (!action) return
    event.preventDefault()
    if (own[action]) own[action]()
    else press(action, session.get().active)
  }
}

const row = (unit: string | null): HTMLElement | null =>
  unit === null ? null : document.querySelector<HTMLElement>(`[data-unit="${CSS.escape(unit)}"]`)

/** Presses the button of an action in the current unit, or else in the head of the desk. */
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
