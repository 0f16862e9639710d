import type { Amounts, CoverageCell, LanguageCoverage } from '../coverage.ts'

/** What the dashboard counts. */
export const AMOUNTS = ['words', 'units', 'documents'] as const satisfies readonly (keyof Amounts)[]
export type AmountName = (typeof AMOUNTS)[number]

/** The parts of a bar, in their order from its start. `working` is what has been begun and is not published. */
export const PARTS = ['published', 'review', 'working', 'outdated', 'missing'] as const
export type PartName = (typeof PARTS)[number]

/** A part of a bar. */
export interface Part {
  name: PartName
  amount: number
  /** Of the whole bar, from 0 to 100. */
  percent: number
}

/** What is counted in a cell. */
export type CellAmounts = Pick<CoverageCell, 'all' | 'published' | 'outdated' | 'review' | 'missing'>

/** The parts of a cell's bar. Their amounts sum up to the whole, or more when the cell counts something twice. */
export function partsOf(cell: CellAmounts, amount: AmountName): Part[] {
  const { published, review, outdated, missing } = cell
  const known = published[amount] + review[amount] + outdated[amount] + missing[amount]
  return withPercents({
    published: published[amount],
    review: review[amount],
    working: Math.max(0, cell.all[amount] - known),
    outdated: outdated[amount],
    missing: missing[amount],
  })
}

/** The parts of the bar of one document in one language, in units. What is done is published when the translation is. */
export function partsOfTranslation(
  translation: Pick<LanguageCoverage, 'step' | 'done' | 'drafts' | 'outdated' | 'missing'>,
): Part[] {
  const { step, done, drafts, outdated, missing } = translation
  const isPublished = step === 'published'
  return withPercents({
    published: isPublished ? done - drafts : 0,
    review: drafts,
    working: isPublished ? 0 : done - drafts,
    outdated,
    missing,
  })
}

function withPercents(amounts: Readonly<Record<PartName, number>>): Part[] {
  const whole = PARTS.reduce((sum, name) => sum + amounts[name], 0)
  return PARTS.map((name) => ({
    name,
    amount: amounts[name],
    percent: whole === 0 ? 0 : (100 * amounts[name]) / whole,
  }))
}

/** The cells of a language as one. */
export function sumOf(cells: readonly CellAmounts[]): CellAmounts {
  const total = (name: keyof CellAmounts): Amounts => ({
    documents: cells.reduce((sum, cell) => sum + cell[name].documents, 0),
    units: cells.reduce((sum, cell) => sum + cell[name].units, 0),
    words: cells.reduce((sum, cell) => sum + cell[name].words, 0),
  })
  return {
    all: total('all'),
    published: total('published'),
    outdated: total('outdated'),
    review: total('review'),
    missing: total('missing'),
  }
}
