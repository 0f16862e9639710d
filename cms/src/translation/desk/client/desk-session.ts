import type { Desk, DeskQuestion, DeskRow, SaveResult, TextEdit } from '../../store/desk.ts'
import type { Presence } from '../contracts.ts'
import { RequestProblem } from '../../../admin/kit/api-client.ts'
import type { DeskApi } from './desk-api.ts'
import { deviceTexts } from './device-texts.ts'
import { type UnitStates, applySaved, decided, editionsOf, mergeDesk, withNewer } from './merge-desk.ts'
import { restoreTexts } from './restore-texts.ts'
import { type UnitState, confirmed, editOf, fromServer, isDue, typedInto } from './unit-state.ts'
import { type TextStorage, type UnsentText, readKept } from './unsent-texts.ts'
import { without } from '../../../content/document/without.ts'

/** What is on the desk at one moment. */
export interface DeskState {
  desk: Desk
  units: UnitStates
  active: string | null
  /** `offline`: no answer from the server. `signed-out`: it asks to sign in. */
  connection: 'fine' | 'offline' | 'signed-out'
  others: Presence['others']
  /** Whether a text could not be kept on the device. */
  isKeepingBroken: boolean
  /** Texts that were kept on the device for units that are no longer on the page. */
  orphans: readonly UnsentText[]
}

/** What a session needs from outside. */
export interface SessionParts {
  desk: Desk
  api: Pick<DeskApi, 'desk' | 'save' | 'presence'>
  storage: TextStorage | undefined
  /** The prefix of the names under which texts are kept, see `storageName`. */
  name: string
  /** The open page, see `UnsentText`. */
  page: string
  now: () => Date
}

/** A person's work at one desk: holds the state, keeps what is typed on the device and sends it. */
export function deskSession({ desk: first, api, storage, name, page, now }: SessionParts) {
  const listeners = new Set<() => void>()
  const device = deviceTexts({ storage, name, page, now })
  const fresh = Object.fromEntries(first.units.map((unit) => [unit.id, fromServer(unit)]))
  let state: DeskState = {
    desk: first,
    units: restoreTexts(fresh, device.all()),
    active: null,
    connection: 'fine',
    others: [],
    isKeepingBroken: false,
    orphans: device.orphans(fresh),
  }
  device.adopt(state.units)
  let sending: Promise<void> | undefined
  let since: string | undefined

  function set(change: Partial<DeskState>): void {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  /** Changes one unit, and stores its unsent text on the device or removes it from there. */
  function change(id: string, how: (unit: UnitState) => UnitState): void {
    const before = state.units[id]
    if (!before) return
    const after = how(before)
    if (after === before) return
    const isKept = device.keep(after)
    set({ units: { ...state.units, [id]: after }, ...(isKept ? {} : { isKeepingBroken: true }) })
  }

  /** Sends what is due, and then what was typed in the meantime. Never two requests at a time. */
  async function send(only?: string): Promise<void> {
    while (sending) await sending
    const due = Object.values(state.units).filter(
      (unit) => isDue(unit) && (only ?? unit.unit.id) === unit.unit.id,
    )
    if (due.length === 0) return
    sending = sendUnits(due).finally(() => {
      sending = undefined
    })
    await sending
  }

  async function sendUnits(due: readonly UnitState[]): Promise<void> {
    const sent = due.map(editOf)
    mark(sent, (unit) => ({ ...unit, saving: 'sending' }))
    try {
      take(await api.save(sent), sent)
    } catch (error) {
      if (!(error instanceof RequestProblem)) throw error
      const saving = lost(error) ?? 'refused'
      mark(sent, (unit) => ({ ...unit, saving, ...(error.message === '' ? {} : { reason: error.message }) }))
    }
  }

  /** Notes that the connection or the login is gone; `undefined` when it is neither. */
  function lost(error: RequestProblem): 'offline' | 'signed-out' | undefined {
    if (!error.isPassing) return undefined
    const connection = error.status === 401 ? 'signed-out' : 'offline'
    set({ connection })
    return connection
  }

  function mark(sent: readonly TextEdit[], how: (unit: UnitState) => UnitState): void {
    const units: Record<string, UnitState> = { ...state.units }
    for (const { unit } of sent) if (units[unit]) units[unit] = how(units[unit])
    set({ units })
  }

  /** Takes in an answer of the server, including answers to approving and to machine translation. */
  function take(result: SaveResult, sent: readonly TextEdit[]): void {
    const units = applySaved(state.units, sent, result, now().toISOString())
    set({ units, connection: 'fine', desk: { ...state.desk, row: result.row } })
    for (const { unit } of [...result.saved, ...result.conflicts]) {
      const after = state.units[unit]
      if (after) device.keep(after)
    }
  }

  /** Fetches the desk again without touching what is being written. */
  async function reload(): Promise<void> {
    const asked = editionsOf(state.units)
    const desk = await api.desk()
    set({ desk, units: mergeDesk(state.units, desk, state.active, asked), connection: 'fine' })
  }

  return {
    get: () => state,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    type: (id: string, text: string) => change(id, (unit) => typedInto(unit, text)),
    confirm: (id: string) => change(id, confirmed),
    decide(id: string, choice: 'mine' | 'theirs' | 'edit'): void {
      device.forgetOthers(id)
      change(id, (unit) => decided(unit, choice))
    },
    takeNewer: (id: string) => change(id, withNewer),
    /** First back to what is saved; from there to what was in the field when the person came to it. */
    revert: (id: string) =>
      change(id, (unit) => typedInto(unit, unit.typed === unit.settled ? unit.began : unit.settled)),
    enter(id: string): void {
      if (state.active === id) return
      const left = state.active
      set({ active: id })
      change(id, (unit) => ({ ...unit, began: unit.typed }))
      if (left !== null) change(left, withNewer)
    },
    setQuestion(id: string, question: DeskQuestion): void {
      change(id, (unit) => {
        const others = unit.unit.questions.filter((other) => other.id !== question.id)
        return { ...unit, unit: { ...unit.unit, questions: [...others, question] } }
      })
    },
    setFindings: (id: string, findings: UnitState['findings']) =>
      change(id, (unit) => ({ ...unit, findings })),
    setRow: (row: DeskRow) => set({ desk: { ...state.desk, row } }),
    send,
    take,
    reload,
    /** Reports where the person is, and fetches what others have changed since. */
    async tellPresence(): Promise<void> {
      try {
        const { others, changed, now: time } = await api.presence(state.active, since)
        since = time
        set({ others, connection: 'fine' })
        if (changed.length > 0) await reload()
      } catch (error) {
        if (!(error instanceof RequestProblem) || !lost(error)) throw error
      }
    },
    /** Another tab has kept a text (`json`), or has sent it and forgotten it (`null`). */
    async hearOtherTab(key: string | null, json: string | null): Promise<void> {
      if (key?.startsWith(name) !== true) return
      if (json === null) {
        for (const [id, { elsewhere }] of Object.entries(state.units))
          if (elsewhere !== undefined && !device.all().some(({ unit }) => unit === id))
            change(id, (unit) => without(unit, 'elsewhere'))
        await reload()
        return
      }
      const text = readKept(json)
      if (text && text.page !== page) change(text.unit, (unit) => ({ ...unit, elsewhere: text.value }))
    },
    forgetOrphan(text: UnsentText): void {
      device.forget(text)
      set({ orphans: state.orphans.filter((other) => other !== text) })
    },
  }
}
export type DeskSession = ReturnType<typeof deskSession>
