import { textDifference } from '@tienviitta/content-models/text-difference/text-difference'
import type { Presence } from '../translation/desk/contracts.ts'
import type { Desk, DeskUnit, SaveResult, TextEdit } from '../translation/store/desk.ts'

/** A unit for tests; by default a line that nobody has translated. */
export const exampleUnit = (id: string, change: Partial<DeskUnit> = {}): DeskUnit => ({
  id,
  label: `Vaiheet 1: ${id}`,
  kind: 'text',
  source: `Lähde ${id}`,
  sourceHash: `hash-of-${id}`,
  value: '',
  valueHash: '',
  state: 'missing',
  terms: [],
  questions: [],
  sameSource: 0,
  ...change,
})

const before = 'Soita numeroon 02 5540 1234 arkisin 9.00–15.00.'
const after = 'Soita numeroon 02 5540 1234 arkisin 9.30–16.00.'

/** A desk for Arabic with a translated, an outdated, a missing and a draft unit. */
export function exampleDesk(units: DeskUnit[] = exampleUnits()): Desk {
  return {
    document: {
      collection: 'guides',
      id: '0000000000000000000000a1',
      title: 'Asunnon vuokraaminen',
      href: '/admin/collections/guides/0000000000000000000000a1',
      isPublished: true,
      hasDraft: false,
    },
    shows: 'published',
    source: { tag: 'fi', name: 'suomi', direction: 'ltr' },
    target: { tag: 'ar', name: 'arabia', direction: 'rtl' },
    references: [],
    languages: [{ tag: 'ar', name: 'arabia', direction: 'rtl' }],
    row: {
      step: 'translating',
      isPublished: false,
      hasUnpublished: true,
      needsReview: false,
      translator: '',
      reviewer: '',
    },
    may: { write: true, approve: false, publish: false, answer: false, confirmEverywhere: false },
    units,
  }
}

const exampleUnits = (): DeskUnit[] => [
  exampleUnit('title', { kind: 'line', value: 'استئجار شقة', valueHash: 'hash-of-title', state: 'valid' }),
  exampleUnit('phone', {
    source: after,
    value: 'اتصل بالرقم 02 5540 1234 من 9.00 إلى 15.00.',
    valueHash: 'hash-before',
    state: 'outdated',
    translatedSource: before,
    difference: textDifference(before, after),
  }),
  exampleUnit('price'),
  exampleUnit('note', { value: 'مسودة', valueHash: 'hash-of-note', state: 'draft', origin: 'machine' }),
]

/** A server for tests that answers at once: it keeps the texts and refuses only what is based on another text. */
export function exampleServer(desk: Desk) {
  const sent: TextEdit[][] = []
  const texts = new Map(desk.units.map(({ id, value }) => [id, value]))
  let failure: Error | undefined
  const answer = <Value>(value: Value): Promise<Value> =>
    failure ? Promise.reject(failure) : Promise.resolve(value)
  return {
    sent,
    texts,
    /** Makes every request fail from now on; `undefined` ends that. */
    failWith(error: Error | undefined): void {
      failure = error
    },
    api: {
      desk: () =>
        answer({
          ...desk,
          units: desk.units.map((unit) => ({ ...unit, value: texts.get(unit.id) ?? unit.value })),
        }),
      presence: (): Promise<Presence> => answer({ others: [], changed: [], now: '2026-05-04T10:00:00.000Z' }),
      save: (edits: readonly TextEdit[]): Promise<SaveResult> => {
        if (failure) return Promise.reject(failure)
        sent.push([...edits])
        const result: SaveResult = { saved: [], conflicts: [], refused: [], row: desk.row }
        for (const { unit, value, basedOn, sourceHash } of edits) {
          const there = texts.get(unit) ?? ''
          if (there !== basedOn && there !== value)
            result.conflicts.push({
              unit,
              value: there,
              by: 'Maryam',
              difference: textDifference(there, value),
            })
          else {
            texts.set(unit, value)
            result.saved.push({ unit, value, valueHash: sourceHash, state: 'valid', findings: [] })
          }
        }
        return Promise.resolve(result)
      },
    },
  }
}

/** The browser's storage, in memory. */
export function exampleStorage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
    clear: () => items.clear(),
  }
}
