import type { Desk, SaveResult, TextEdit } from '../../store/desk.ts'
import { type UnitState, fromServer, isUnsent } from './unit-state.ts'
import { without } from '../../../content/document/without.ts'

export type UnitStates = Readonly<Record<string, UnitState>>

/** The editions of all units at one moment: `mergeDesk` keeps what was changed after it. */
export const editionsOf = (units: UnitStates): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(units).map(([id, { edition }]) => [id, edition]))

/**
 * Merges the desk as the server has it into what is on the page. A field with unsent text, and the one that the person
 * is in, keep their text; when the server's text has changed there, the newer one is put beside it.
 * @param asked the editions when the desk was asked for
 */
export function mergeDesk(
  units: UnitStates,
  desk: Desk,
  active: string | null,
  asked: Readonly<Record<string, number>>,
): UnitStates {
  return Object.fromEntries(
    desk.units.map((incoming) => {
      const state = units[incoming.id]
      if (!state) return [incoming.id, fromServer(incoming)]
      if (state.edition !== asked[incoming.id]) return [incoming.id, state]
      const isInUse = isUnsent(state) || state.conflict !== undefined || incoming.id === active
      if (isInUse && incoming.value !== state.basedOn) return [incoming.id, { ...state, newer: incoming }]
      if (isInUse) return [incoming.id, { ...without(state, 'newer'), unit: incoming }]
      const { savedAt, edition, began } = state
      const findings = incoming.value === state.basedOn ? state.findings : []
      return [incoming.id, { ...fromServer(incoming), savedAt, findings, edition, began }]
    }),
  )
}

/** Takes over the text of someone else that was put beside a field with no unsent text. */
export function withNewer(state: UnitState): UnitState {
  if (!state.newer || isUnsent(state)) return state
  return { ...fromServer(state.newer), edition: state.edition + 1 }
}

/**
 * Takes in the outcome of texts that were sent. What was typed after sending stays in the field and waits.
 * @param sent the edits in the form in which they were sent
 * @param at the current time (ISO 8601, UTC)
 */
export function applySaved(
  units: UnitStates,
  sent: readonly TextEdit[],
  result: Omit<SaveResult, 'row'>,
  at: string,
): UnitStates {
  const next: Record<string, UnitState> = { ...units }
  const sentEdits = new Map(sent.map((edit) => [edit.unit, edit]))
  for (const { unit: id, findings, ...text } of result.saved) {
    const state = next[id]
    if (!state) continue
    const edit = sentEdits.get(id)
    const value = edit?.value
    const facts = without(state.unit, 'difference', 'translatedSource', ...PEOPLE)
    const rest = without(state, 'conflict', 'reason', 'newer')
    // An answer to approving or to a machine must not replace what is being typed.
    const hasTypedOn = edit === undefined ? isUnsent(state) : state.typed !== edit.value
    // “Still valid”, said of a newer source while the text was on its way, has not been sent yet.
    const isConfirmed = edit !== undefined && state.isConfirmed && state.madeFor !== edit.sourceHash
    next[id] = {
      ...rest,
      unit: { ...facts, ...text },
      typed: value === undefined && !hasTypedOn ? text.value : state.typed,
      settled: value ?? text.value,
      basedOn: text.value,
      isConfirmed,
      saving: hasTypedOn || isConfirmed ? 'waiting' : 'settled',
      savedAt: at,
      findings,
      edition: state.edition + 1,
    }
  }
  for (const conflict of result.conflicts) {
    const state = next[conflict.unit]
    if (state) next[conflict.unit] = { ...state, saving: 'waiting', conflict, edition: state.edition + 1 }
  }
  for (const { unit, reason } of result.refused) {
    const state = next[unit]
    if (state) next[unit] = { ...state, saving: 'refused', reason, edition: state.edition + 1 }
  }
  return next
}

/** What is known about who made a text. */
const PEOPLE = ['origin', 'by', 'at', 'approvedBy', 'approvedAt'] as const

/**
 * Decides a conflict. `mine`: the typed text replaces the other one. `theirs`: the other one stays. `edit`: the typed
 * text stays in the field to be worked on, knowing the other one.
 */
export function decided(state: UnitState, choice: 'mine' | 'theirs' | 'edit'): UnitState {
  const { conflict } = state
  const rest = without(state, 'conflict', 'newer', 'reason')
  if (!conflict) return state
  const edition = state.edition + 1
  const unit = { ...state.unit, value: conflict.value }
  const mine: UnitState = { ...rest, basedOn: conflict.value, saving: 'waiting', edition }
  if (choice === 'mine') return mine
  if (choice === 'edit')
    return { ...mine, newer: conflict.by === undefined ? unit : { ...unit, by: conflict.by } }
  return { ...fromServer(unit), edition, findings: [] }
}
