import { z } from 'zod'
import { MODELS, isModelName } from '../models/model.ts'
import { isRecord, optionFor, walk } from '../models/schema-walk.ts'
import { RichTextError, parseWithoutControls } from '../rich-text/rich-text.ts'
import { translation } from '../translation/translation.ts'
import { type Unit, wordsIn } from '../translation/units.ts'
import { type WordsKind, wordsKindOf } from '../fields/words.ts'
import { type Problem, issuesOf } from './report.ts'
import { type SnapshotDocument, snapshotDocument } from './snapshot.ts'

/** What is left of a candidate after validation, and everything that was wrong with it. */
export interface Validated {
  /** Absent when the document itself may not be published. */
  snapshot?: SnapshotDocument
  problems: Problem[]
}

/**
 * Validates what is about to be published or read. A broken document is kept out; a broken translation is left out and
 * the rest of the document stays. Bad content never throws.
 */
export function validate(candidate: {
  document: unknown
  history: unknown
  translations: unknown[]
}): Validated {
  const { document } = candidate
  const name = isRecord(document) ? document : {}
  const about = {
    model: typeof name['model'] === 'string' ? name['model'] : 'document',
    id: typeof name['id'] === 'string' ? name['id'] : '',
    slug: typeof name['slug'] === 'string' ? name['slug'] : '',
  }
  if (!isModelName(about.model)) {
    return {
      problems: [
        { severity: 'kept-out', ...about, field: 'model', reason: 'is not a model that this site knows' },
      ],
    }
  }
  const strange = strangeFields(about.model, document)
  const parsed = snapshotDocument.safeParse({ ...candidate, translations: [] })
  if (!parsed.success || strange.length > 0) {
    const issues = parsed.success
      ? []
      : issuesOf(parsed.error, candidate)
          .map(({ field, reason }) => ({ field: field.replace(/^document\./u, ''), reason }))
          .filter(({ field }) => !strange.some((known) => `${field}.`.startsWith(`${known.field}.`)))
    return {
      problems: [...strange, ...issues].map((issue) => ({ severity: 'kept-out', ...about, ...issue })),
    }
  }
  const snapshot: SnapshotDocument = parsed.data
  const problems: Problem[] = []
  const units = wordsIn(snapshot.document)
  for (const row of candidate.translations) {
    const read = translation.safeParse(row)
    const wrong = read.success ? wrongTexts(units, read.data.units) : issuesOf(read.error, row)
    if (read.success && wrong.length === 0) snapshot.translations.push(read.data)
    const language = languageOfRow(row)
    problems.push(
      ...wrong.map((issue) => ({ severity: 'kept-out' as const, ...about, ...language, ...issue })),
    )
  }
  return { snapshot, problems }
}

/** Words given as something other than a string, and blocks of an unknown kind: zod's messages for them are poor. */
function strangeFields(model: keyof typeof MODELS, document: unknown): { field: string; reason: string }[] {
  const found: { field: string; reason: string }[] = []
  for (const { schema, value, path } of walk(MODELS[model], document)) {
    if (typeof value !== 'string' && wordsKindOf(schema)) {
      found.push({ field: path, reason: 'must be text' })
    }
    if (schema instanceof z.ZodDiscriminatedUnion && !optionFor(schema, value)) {
      const name = isRecord(value) ? String(value[schema.def.discriminator]) : 'it'
      found.push({ field: path, reason: `“${name}” is not a block that this site knows: remove it` })
    }
  }
  return found
}

function wrongTexts(units: readonly Pick<Unit, 'id' | 'kind'>[], texts: Record<string, { value: string }[]>) {
  const wrong: { field: string; reason: string }[] = []
  for (const { id, kind } of units) {
    for (const { value } of texts[id] ?? []) {
      const reason = wrongText(kind, value)
      if (reason) wrong.push({ field: id, reason })
    }
  }
  return wrong
}

const control = /[[\p{Cc}--\n]\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/v

/** Why a translated text may not be published, worded for the translator; `undefined` when it may. */
export function wrongText(kind: WordsKind, value: string): string | undefined {
  if (value.trim() === '') return 'is empty: write the translation or remove the text'
  if (control.test(value)) return 'holds control characters: type the text again without them'
  if (kind === 'line' && value.includes('\n')) return 'must be on one line'
  if (kind === 'rich') {
    try {
      parseWithoutControls(value)
    } catch (error) {
      if (error instanceof RichTextError) return error.message
      throw error
    }
  }
  return undefined
}

function languageOfRow(row: unknown): Pick<Problem, 'language'> {
  const language = translation.shape.language.safeParse(isRecord(row) ? row['language'] : undefined)
  return language.success ? { language: language.data } : {}
}
