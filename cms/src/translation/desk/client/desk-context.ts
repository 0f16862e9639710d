import { createContext, use, useSyncExternalStore } from 'react'
import type { Autosave } from './autosave.ts'
import type { DeskApi } from './desk-api.ts'
import type { DeskSession, DeskState } from './desk-session.ts'
import type { DeskSay } from './desk-texts.ts'
import type { MemoryCache } from './memory-cache.ts'
import type { UnitState } from './unit-state.ts'

/** What is open over the desk: the keys, the history, or the other places where a unit's text occurs. */
export type Panel = { kind: 'keys' } | { kind: 'history' } | { kind: 'fill'; unit: string }

/** What every part of an open desk works with. It never changes while the desk is open. */
export interface OpenDesk {
  session: DeskSession
  autosave: Autosave
  api: DeskApi
  memory: MemoryCache
  say: DeskSay
  /** Shows a short sentence for a while, and has it read out. */
  tell: (sentence: string) => void
  /** Asks a yes-or-no question in a dialog. */
  sure: (question: string) => Promise<boolean>
  openPanel: (panel: Panel) => void
  isMac: boolean
}

export const DeskContext = createContext<OpenDesk | undefined>(undefined)

/** What the open desk works with. @throws Error outside of a desk */
export function useOpenDesk(): OpenDesk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('This part belongs inside an open desk.')
  return desk
}

/** A part of the desk's state; the component is rendered again only when this part has changed. */
export function useDeskState<Part>(part: (state: DeskState) => Part): Part {
  const { session } = useOpenDesk()
  const read = (): Part => part(session.get())
  return useSyncExternalStore(session.subscribe, read, read)
}

/** One unit. */
export const useUnit = (id: string): UnitState | undefined => useDeskState(({ units }) => units[id])
