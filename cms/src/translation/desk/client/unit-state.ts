import type { Finding } from '@tienviitta/content-models/translation-checks/finding'
import type { Conflict, DeskUnit, TextEdit } from '../../store/desk.ts'
import { without } from '../../../content/document/without.ts'

/**
 * The state of the text in a field.
 * - `settled`: the server has it.
 * - `waiting`: typed, not sent yet. `sending`: on its way.
 * - `offline`, `signed-out`: it could not be sent; it is kept on the device and sent again.
 * - `refused`: the server does not take it; the reason is shown.
 */
export type Saving = 'settled' | 'waiting' | 'sending' | 'offline' | 'signed-out' | 'refused'

/** One unit at the desk: what the server says about it, and what is in the field. */
export interface UnitState {
  unit: DeskUnit
  /** What is in the field. */
  typed: string
  /** What was in the field when the server last had the same. */
  settled: string
  /** The server's text from which typing began; if the server has another one by now, that is a conflict. */
  basedOn: string
  /** The hash of the source that the typed text is made for. */
  madeFor: string
  /** What was in the field when the person last came to it. */
  began: string
  /** “Still valid” was said of a text that was not changed, and the server does not know yet. */
  isConfirmed: boolean
  saving: Saving
  /** When it was last saved from here (ISO 8601, UTC). */
  savedAt?: string
  reason?: string
  conflict?: Conflict
  /** The unit as someone else has changed it in the meantime; the field is not touched while the person is in it. */
  newer?: DeskUnit
  /** What is being written in another tab of the same browser. */
  elsewhere?: string
  findings: Finding[]
  /** Counts every change here, so that an older answer of the server does not overwrite a newer text. */
  edition: number
}

/** A unit as it comes from the server, with nothing typed. */
export const fromServer = (unit: DeskUnit): UnitState => ({
  unit,
  typed: unit.value,
  settled: unit.value,
  basedOn: unit.value,
  madeFor: unit.sourceHash,
  began: unit.value,
  isConfirmed: false,
  saving: 'settled',
  findings: [],
  edition: 0,
})

/** Whether any of it has not reached the server. */
export const isUnsent = ({ typed, settled, isConfirmed }: UnitState): boolean =>
  typed !== settled || isConfirmed

/** Whether it may be sent now; what the server refused or what is a conflict waits for the person. */
export const isDue = (state: UnitState): boolean =>
  isUnsent(state) && state.conflict === undefined && state.saving !== 'refused' && state.saving !== 'sending'

/** The unit after typing. Typing clears a refusal; a conflict stays until it is decided. */
export function typedInto(state: UnitState, typed: string): UnitState {
  return {
    ...without(state, 'reason'),
    typed,
    madeFor: isUnsent(state) ? state.madeFor : state.unit.sourceHash,
    isConfirmed: false,
    saving: state.saving === 'sending' ? 'sending' : typed === state.settled ? 'settled' : 'waiting',
    edition: state.edition + 1,
  }
}

/** The unit after its translator has said that the text is right for the source that is shown. */
export const confirmed = (state: UnitState): UnitState =>
  state.typed.trim() === ''
    ? state
    : {
        ...state,
        isConfirmed: true,
        madeFor: state.unit.sourceHash,
        saving: state.saving === 'sending' ? 'sending' : 'waiting',
        edition: state.edition + 1,
      }

/** What is sent of a unit. */
export const editOf = ({ unit, typed, madeFor, basedOn }: UnitState): TextEdit => ({
  unit: unit.id,
  value: typed,
  sourceHash: madeFor,
  basedOn,
})

/**
 * Whether nothing is left to do in a unit for this person. A text that was typed counts as done; a machine's text and,
 * for a person who approves, every draft does not.
 */
export function isFinished(state: UnitState, mayApprove: boolean): boolean {
  if (state.conflict !== undefined || state.saving === 'refused' || state.typed.trim() === '') return false
  if (isUnsent(state)) return true
  if (state.unit.state === 'draft') return !mayApprove && state.unit.origin !== 'machine'
  return state.unit.state === 'valid'
}
