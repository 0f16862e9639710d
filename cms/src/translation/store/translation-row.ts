import { type LanguageTag, isLanguageTag } from '@tienviitta/content-models/languages/registry'
import {
  type Translation,
  type WorkedUnits,
  translation,
  workedUnits,
} from '@tienviitta/content-models/translation/translation'
import type { Payload } from 'payload'
import { newDocumentId } from '../../database/document-id.ts'
import { RowWatch } from '../../database/row-watch.ts'
import { type StoredRow, storedRows } from '../../database/stored-rows.ts'
import { revisionOf, writeAtRevision } from '../../database/write-at-revision.ts'
import { rememberPairs } from './memory-pairs.ts'
import { TRANSLATION_STEPS, type TranslationStep } from './desk.ts'
import {
  type TranslatedDocument,
  documentOfKey,
  translationKey,
} from '../../content/document/translated-document.ts'

/** What is stated about a translation besides its texts; absent where no one has stated it. */
export const ROW_TEXTS = ['translator', 'reviewer', 'reviewedOn', 'by', 'at', 'assignee'] as const

/** A translation as the database keeps it. */
export interface TranslationRow {
  /** Absent while the row has not been stored. */
  id?: string
  /** How often it had been written when it was read. */
  revision: number
  document: TranslatedDocument
  language: LanguageTag
  step: TranslationStep
  /** Whether readers see it. */
  isPublished: boolean
  /** What readers see, or saw last. */
  units: Translation['units']
  /** What the translators have. */
  work: WorkedUnits
  /** As told to readers: an office or a role. */
  translator?: string
  reviewer?: string
  reviewedOn?: string
  /** Who changed it last, and when (ISO 8601, UTC). */
  by?: string
  at?: string
  /** The account that it is given to. */
  assignee?: string
}

/** A row that no one has written to yet. */
export const emptyRow = (document: TranslatedDocument, language: LanguageTag): TranslationRow => ({
  revision: 0,
  document,
  language,
  step: 'translating',
  isPublished: false,
  units: {},
  work: {},
})

/** The translation of a document into a language; an empty one when there is none. */
export async function readRow(
  payload: Payload,
  document: TranslatedDocument,
  language: LanguageTag,
): Promise<TranslationRow> {
  const stored = await payload.db.findOne<StoredRow>({
    collection: 'translations',
    where: { key: { equals: translationKey(document.model, document.id, language) } },
  })
  return (stored && rowOf(stored)) ?? emptyRow(document, language)
}

/** All translations of a document. */
export async function readRows(payload: Payload, documentIds: readonly string[]): Promise<TranslationRow[]> {
  const rows = await storedRows(payload, 'translations', { documentId: { in: [...documentIds] } })
  return rows.flatMap((stored) => rowOf(stored) ?? [])
}

/**
 * Stores a row whole, for loading: people's work goes through `withRow`, which merges it.
 * @throws Error when another writer has written the row since it was read
 */
export async function writeRow(payload: Payload, row: TranslationRow): Promise<void> {
  if (await storeRow(payload, row)) return
  const { model, id } = row.document
  throw new Error(`${translationKey(model, id, row.language)} was changed by somebody else meanwhile.`)
}

/**
 * Stores a row whole if no one has written it since it was read.
 * @returns false when someone has; nothing is stored then
 */
export async function storeRow(payload: Payload, row: TranslationRow): Promise<boolean> {
  const { id = newDocumentId(), revision } = row
  const now = new Date().toISOString()
  const { key, ...columns } = columnsOf(row, now)
  const isStored = await writeAtRevision(
    payload,
    {
      collection: 'translations',
      read: row.id === undefined ? undefined : { id, revision },
      unique: { key },
    },
    { id, ...columns },
  )
  // Whoever finds this missing makes up for it.
  if (isStored && row.isPublished) await rememberPairs(payload, { ...row, id }, now)
  RowWatch.noteWriting()
  return isStored
}

/** What the database keeps of a row besides its id and revision. @param now when it is written (ISO 8601, UTC) */
export function columnsOf(
  { id: _id, revision: _revision, document, ...rest }: TranslationRow,
  now: string,
): { key: string } & Record<string, unknown> {
  const { model, id } = document
  // An absent text is an empty column: what was there before must be removed.
  const texts = Object.fromEntries(ROW_TEXTS.map((name) => [name, rest[name] ?? null]))
  return {
    ...rest,
    ...texts,
    key: translationKey(model, id, rest.language),
    model,
    documentId: id,
    updatedAt: now,
  }
}

/** Reads a row of the database; texts in it that are damaged are left out, so that the others can be worked on. */
export function rowOf(stored: Readonly<Record<string, unknown>>): TranslationRow | undefined {
  const document = documentOfKey(stored['key'])
  const language = stored['language']
  if (!document || typeof language !== 'string' || !isLanguageTag(language)) return undefined
  const texts = ROW_TEXTS.flatMap((name) => {
    const value = stored[name]
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : []
  })
  return {
    id: String(stored['id']),
    revision: revisionOf(stored),
    document,
    language,
    step: TRANSLATION_STEPS.find((step) => step === stored['step']) ?? 'translating',
    isPublished: stored['isPublished'] === true,
    units: readable(stored['units'], translation.shape.units),
    work: readable(stored['work'], workedUnits),
    ...Object.fromEntries(texts),
  }
}

interface Schema<T> {
  safeParse: (value: unknown) => { data?: T | undefined }
}

function readable<T extends Translation['units']>(value: unknown, schema: Schema<T>): T {
  const all = schema.safeParse(value ?? {}).data
  if (all) return all
  const entries: [string, unknown][] =
    typeof value === 'object' && value !== null ? Object.entries(value) : []
  return Object.assign({}, ...entries.map(([id, texts]) => schema.safeParse({ [id]: texts }).data ?? {})) as T
}
