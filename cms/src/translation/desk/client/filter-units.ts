import { type UnitState, isFinished } from './unit-state.ts'

export const FILTERS = ['all', 'unfinished', 'outdated', 'drafts', 'questions', 'findings'] as const
export type Filter = (typeof FILTERS)[number]

/** What is looked for: a kind of unit and words in its source or translation. */
export interface Wanted {
  filter: Filter
  search: string
}

/** Whether a unit is looked for. Case is ignored, by the language's own rules. */
export function isWanted(state: UnitState, { filter, search }: Wanted, mayApprove: boolean): boolean {
  const needle = search.trim().toLocaleLowerCase()
  if (needle !== '') {
    const hay = [state.unit.source, state.typed, state.unit.label].join('\n').toLocaleLowerCase()
    if (!hay.includes(needle)) return false
  }
  return holds(state, filter, mayApprove)
}

function holds(state: UnitState, filter: Filter, mayApprove: boolean): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'unfinished':
      return !isFinished(state, mayApprove)
    case 'outdated':
      return ['outdated', 'withdrawn', 'ahead'].includes(state.unit.state)
    case 'drafts':
      return state.unit.state === 'draft'
    case 'questions':
      return state.unit.questions.length > 0
    case 'findings':
      return state.findings.length > 0
  }
}
