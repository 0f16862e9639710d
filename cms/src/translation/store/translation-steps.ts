import type { Payload } from 'payload'
import { without } from '../../content/document/without.ts'
import { newDocumentId } from '../../database/document-id.ts'
import { type StoredRow, storedRows } from '../../database/stored-rows.ts'
import type { HistoryStep } from './history-step.ts'
import { translationKey } from '../../content/document/translated-document.ts'
import { type TranslationRow, rowOf } from './translation-row.ts'

/** How many steps of a translation are remembered. */
const STEPS_KEPT = 50

const keyOf = ({ document, language }: TranslationRow): string =>
  translationKey(document.model, document.id, language)

/**
 * Remembers what a translation is after a step. What it was before is remembered too where it would be lost otherwise:
 * before the first step, and when the step replaces texts. So every step can be taken back.
 */
export async function rememberStep(
  payload: Payload,
  before: TranslationRow,
  after: TranslationRow,
  waiver?: string,
): Promise<void> {
  const [last] = await storedSteps(payload, keyOf(after), 1)
  const isReplaced = changedTexts(before, after) > 0 && !sameTexts(last?.['row'], before)
  const keepsBefore = before.id !== undefined && (!last || isReplaced)
  if (keepsBefore) await store(payload, before, changedTexts(last?.['row'], before), before.at)
  const earlier = keepsBefore ? before : last?.['row']
  await store(payload, after, changedTexts(earlier, after), after.at, waiver)
  const old = await storedSteps(payload, keyOf(after), 0)
  const surplus = old.slice(STEPS_KEPT).map(({ id }) => id)
  if (surplus.length > 0) {
    await payload.db.deleteMany({ collection: 'translation-history', where: { id: { in: surplus } } })
  }
}

async function store(
  payload: Payload,
  row: TranslationRow,
  changed: number,
  at = new Date().toISOString(),
  waiver?: string,
): Promise<void> {
  const { step, isPublished, by } = row
  await payload.db.create({
    collection: 'translation-history',
    data: {
      // The id begins with the time and sorts steps of the same moment.
      id: newDocumentId(),
      key: keyOf(row),
      at,
      step,
      isPublished,
      changed,
      by: by ?? null,
      waiver: waiver ?? null,
      row: without(row, 'id', 'revision'),
    },
  })
}

const storedSteps = (payload: Payload, key: string, limit: number): Promise<StoredRow[]> =>
  storedRows(payload, 'translation-history', { key: { equals: key } }, { sort: '-at', limit })

/** The steps of a translation, the newest first. */
export async function historyOf(payload: Payload, row: TranslationRow): Promise<HistoryStep[]> {
  const steps = await storedSteps(payload, keyOf(row), STEPS_KEPT)
  return steps.map(({ id, step, isPublished, by, at, changed }) => ({
    version: id,
    step: step as HistoryStep['step'],
    isPublished: isPublished === true,
    ...(typeof by === 'string' ? { by } : {}),
    at: String(at),
    changed: Number(changed ?? 0),
  }))
}

/**
 * The translation as it was after a step; `undefined` when the step is not remembered or belongs to another
 * translation.
 */
export async function rowAfterStep(
  payload: Payload,
  row: TranslationRow,
  version: string,
): Promise<TranslationRow | undefined> {
  const steps = await storedSteps(payload, keyOf(row), STEPS_KEPT)
  const kept = steps.find(({ id }) => id === version)?.['row']
  if (typeof kept !== 'object' || kept === null) return undefined
  return rowOf({ ...kept, key: keyOf(row), id: row.id, revision: row.revision })
}

const sameTexts = (kept: unknown, row: TranslationRow): boolean =>
  changedTexts(kept, row) === 0 &&
  (kept as Partial<TranslationRow> | undefined)?.isPublished === row.isPublished

/** How many units have different texts in the two states. */
function changedTexts(before: unknown, after: TranslationRow): number {
  const earlier = (before as Partial<TranslationRow> | undefined)?.work ?? {}
  const ids = new Set([...Object.keys(earlier), ...Object.keys(after.work)])
  return [...ids].filter((id) => JSON.stringify(earlier[id]) !== JSON.stringify(after.work[id])).length
}
