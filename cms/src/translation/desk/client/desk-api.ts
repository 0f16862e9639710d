import type {
  Desk,
  DeskQuestion,
  DeskRow,
  HistoryStep,
  Presence,
  SamePlace,
  SaveResult,
  Suggestion,
  TextEdit,
  TranslationStep,
} from '../../store/desk.ts'

/** Why a step was refused: a sentence, and the unit that it is about (empty when it is about none). */
export interface StepReason {
  unit: string
  reason: string
}

/** A request that was not answered as hoped. */
export class DeskProblem extends Error {
  override name = 'DeskProblem'
  /** The HTTP status; 0 when no answer came. */
  readonly status: number
  /** Why a step was refused. */
  readonly reasons: readonly StepReason[]
  constructor(status: number, message: string, reasons: readonly StepReason[] = []) {
    super(message)
    this.status = status
    this.reasons = reasons
  }
  /** Whether the same request may well succeed later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 401 || this.status === 429 || this.status >= 500
  }
}

/** Which translation the desk is about. */
export interface DeskPlace {
  collection: string
  id: string
  language: string
  /** `draft` for the source draft. */
  source?: 'draft'
  reference?: string
}

/** The requests of the desk. Each rejects with a `DeskProblem`. */
export function deskApi(place: DeskPlace) {
  const { collection, id, language } = place
  let reference = place.reference
  const about = { collection, id, language }
  return {
    place,
    /** Chooses the language that is shown beside the source from the next `desk` on. */
    setReference(tag: string | undefined): void {
      reference = tag
    },
    desk: () =>
      get<Desk>('desk', {
        ...about,
        ...(place.source === undefined ? {} : { source: place.source }),
        ...(reference === undefined ? {} : { reference }),
      }),
    save: (texts: readonly TextEdit[]) => post<SaveResult>('texts', { ...about, texts }, true),
    approve: (units: readonly string[]) => post<SaveResult>('approve', { ...about, units }),
    stillValid: (units: readonly string[]) =>
      post<{ languages: string[]; units: number }>('still-valid', {
        collection,
        id,
        units,
        languages: 'all',
      }),
    /** @param waiver why a translation is published although the checks found something */
    step: (step: TranslationStep, waiver?: string) =>
      post<{ row: DeskRow }>('step', { ...about, step, ...(waiver === undefined ? {} : { waiver }) }),
    history: () => get<{ steps: HistoryStep[] }>('history', about),
    undo: (version: string) => post<{ row: DeskRow }>('undo', { ...about, version }),
    presence: (unit: string | null, since?: string) =>
      post<Presence>('presence', { ...about, unit, ...(since === undefined ? {} : { since }) }),
    ask: (unit: string, text: string) =>
      post<{ question: DeskQuestion }>('questions', { ...about, unit, text }),
    answer: (question: string, answer: string) =>
      post<{ question: DeskQuestion }>('answer', { question, answer }),
    memory: (unit: string) =>
      get<{ suggestions: Suggestion[] }>('memory', {
        ...about,
        unit,
        ...(place.source === undefined ? {} : { source: place.source }),
      }),
    samePlaces: (unit: string) => get<{ places: SamePlace[] }>('same-source', { ...about, unit }),
    fill: (unit: string, places: readonly Pick<SamePlace, 'collection' | 'id' | 'unit'>[]) =>
      post<{ filled: number; refused: { title: string; reason: string }[] }>('fill', {
        ...about,
        unit,
        places,
      }),
    machine: (units: readonly string[]) => post<SaveResult>('machine', { ...about, units }),
    previewHref: addressOf('preview', about),
    xliffHref: addressOf('xliff', { collection, id, languages: language }),
  }
}
export type DeskApi = ReturnType<typeof deskApi>

const addressOf = (path: string, query: Readonly<Record<string, string>>): string =>
  `/api/translations/${path}?${new URLSearchParams(query).toString()}`

const get = <Answer>(path: string, query: Readonly<Record<string, string>>): Promise<Answer> =>
  request<Answer>(addressOf(path, query), {})

/** @param isLasting whether the request shall reach the server even when the page is left */
const post = <Answer>(path: string, body: unknown, isLasting = false): Promise<Answer> => {
  const text = JSON.stringify(body)
  return request<Answer>(`/api/translations/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: text,
    // Browsers refuse lasting requests of more than 64 KiB.
    keepalive: isLasting && text.length < 15_000,
  })
}

async function request<Answer>(address: string, init: RequestInit): Promise<Answer> {
  let response: Response
  try {
    response = await fetch(address, { credentials: 'same-origin', ...init })
  } catch (error) {
    if (error instanceof TypeError) throw new DeskProblem(0, error.message)
    throw error
  }
  const answer = (await response.json().catch(() => undefined)) as
    { message?: unknown; reasons?: unknown; errors?: { message?: unknown }[] } | undefined
  if (response.ok && answer !== undefined) return answer as Answer
  const message = answer?.message ?? answer?.errors?.[0]?.message
  const reasons = Array.isArray(answer?.reasons) ? answer.reasons.map(reasonOf) : []
  throw new DeskProblem(
    response.ok ? 0 : response.status,
    typeof message === 'string' ? message : '',
    reasons,
  )
}

function reasonOf(given: unknown): StepReason {
  if (typeof given !== 'object' || given === null) return { unit: '', reason: String(given) }
  const { unit, reason } = given as Record<string, unknown>
  return { unit: typeof unit === 'string' ? unit : '', reason: typeof reason === 'string' ? reason : '' }
}
