import { localOf } from '@tienviitta/content-models/time/instant'
import type { Payload } from 'payload'
import { internalCollection } from '../../../database/internal-collection.ts'
import type { StoredRow } from '../../../database/stored-rows.ts'
import { untilWritten } from '../../../database/until-written.ts'
import { revisionField, revisionOf, writeAtRevision } from '../../../database/write-at-revision.ts'
import { MachineTranslationError } from './machine-translator.ts'

/** How many characters were sent to machine translation: one row per calendar month in Finland. */
export const machineUsage = internalCollection('machine-usage', [
  { name: 'month', type: 'text', required: true, unique: true, index: true },
  revisionField,
  { name: 'characters', type: 'number', required: true },
])

/** Characters that are counted already and may now be sent. */
export interface Reservation {
  /** `YYYY-MM` */
  month: string
  characters: number
}

/**
 * Counts characters before they are sent, so that many people at once, in any number of processes, do not spend more
 * than the budget of the month.
 * @param now milliseconds since 1970
 * @throws MachineTranslationError `budget` when they do not fit; nothing is counted then
 */
export async function reserveCharacters(
  payload: Payload,
  { characters, budget, now }: { characters: number; budget: number; now: number },
): Promise<Reservation> {
  const month = monthOf(now)
  await withMonth(payload, month, (used) => {
    if (used + characters > budget) {
      throw new MachineTranslationError(
        'budget',
        `${used} + ${characters} characters are more than ${budget}.`,
      )
    }
    return used + characters
  })
  return { month, characters }
}

/** Subtracts characters that were not translated after all from the count of their month. */
export async function giveBack(payload: Payload, { month, characters }: Reservation): Promise<void> {
  if (characters > 0) await withMonth(payload, month, (used) => Math.max(0, used - characters))
}

/**
 * The characters of the calendar month, and how many it may have.
 * @param now milliseconds since 1970
 */
export async function usageThisMonth(
  payload: Payload,
  now: number,
  budget: number,
): Promise<{ used: number; budget: number }> {
  return { used: charactersOf(await rowOf(payload, monthOf(now))), budget }
}

/** The month on a Finnish calendar: `2026-11`. */
export const monthOf = (now: number): string => localOf(now).date.slice(0, 7)

async function withMonth(payload: Payload, month: string, count: (used: number) => number): Promise<void> {
  await untilWritten(`machine-usage/${month}`, async () => {
    const row = await rowOf(payload, month)
    const read = row ? { id: row.id, revision: revisionOf(row) } : undefined
    const characters = count(charactersOf(row))
    return writeAtRevision(payload, { collection: 'machine-usage', read, unique: { month } }, { characters })
  })
}

const rowOf = (payload: Payload, month: string): Promise<StoredRow | null> =>
  payload.db.findOne<StoredRow>({ collection: 'machine-usage', where: { month: { equals: month } } })

function charactersOf(row: StoredRow | null): number {
  const characters = row?.['characters']
  return typeof characters === 'number' ? characters : 0
}
