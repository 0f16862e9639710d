import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { TermPair } from '@tienviitta/content-models/terms/term-pair'
import { termsIn } from '@tienviitta/content-models/terms/terms-in'
import { textHash } from '@tienviitta/content-models/translation/text-hash'
import type { Unit } from '@tienviitta/content-models/translation/units'
import type { XliffFile, XliffState, XliffUnit } from '@tienviitta/content-models/xliff/exchange'
import type { Payload } from 'payload'
import { inLanguage } from '../../../labels/in-language.ts'
import { questionsOf } from '../../questions/questions.ts'
import type { DeskQuestion, DeskText } from '../../store/desk.ts'
import { deskText } from '../../store/desk-text.ts'
import { glossary } from '../../store/glossary.ts'
import { needsReview } from '../../store/review-settings.ts'
import { sourceTexts } from '../../store/source-units.ts'
import type { TranslatedDocument } from '../../../content/document/translated-document.ts'
import { type TranslationRow, emptyRow, readRows } from '../../store/translation-row.ts'
import { unitLabels } from '../../store/unit-labels.ts'
import { isShown } from '../../store/worked-texts.ts'
import { unitSchemas } from './unit-schemas.ts'

export interface ExportChoice {
  documents: readonly TranslatedDocument[]
  languages: readonly LanguageTag[]
  /** The language of the labels and notes. */
  adminLanguage: string
}

/** A document in one language with the name that its file gets: `renting-a-home.ar.xlf`. */
export interface ExportedFile {
  name: string
  file: XliffFile
}

/**
 * The texts of documents for a translator, one file per document and language. A document has none for its own
 * language; one that does not exist, or has no texts, has none at all.
 */
export async function exportXliff(payload: Payload, choice: ExportChoice): Promise<ExportedFile[]> {
  const { documents, languages, adminLanguage } = choice
  const perLanguage = await Promise.all(
    languages.map(async (language) => ({
      language,
      terms: await glossary(payload, language),
      review: await needsReview(payload, language),
    })),
  )
  const files: ExportedFile[] = []
  for (const document of documents) {
    const source = await sourceTexts(payload, document)
    if (!source || source.units.length === 0) continue
    const [rows, questions] = await Promise.all([
      readRows(payload, [document.id]),
      questionsOf(payload, document.id),
    ])
    const labels = unitLabels(document.model, source.document)
    const schemas = unitSchemas(document.model, source.document)
    const { slug } = source.document
    const name = typeof slug === 'string' && /^[a-z0-9-]+$/u.test(slug) ? slug : document.id
    for (const { language, terms, review } of perLanguage) {
      if (language === source.sourceLanguage) continue
      const row = rows.find((candidate) => candidate.language === language) ?? emptyRow(document, language)
      const units = source.units.map((unit): XliffUnit => {
        const label = labels.get(unit.id)
        const text = deskText(row.work[unit.id] ?? [], {
          ...unit,
          history: source.history[unit.id],
          needsReview: review,
        })
        const maximum = schemas.get(unit.id)?.maxLength
        return {
          id: unit.id,
          kind: unit.kind,
          label: label ? inLanguage(label, adminLanguage) : unit.id,
          source: unit.source,
          sourceHash: unit.hash,
          state: stateOf(text, row, unit),
          ...(text.value === '' ? {} : { target: text.value, targetHash: textHash(text.value) }),
          ...(typeof maximum === 'number' ? { maximum } : {}),
          notes: notesOf(unit, source.sourceLanguage, terms, questions.get(unit.id) ?? []),
          ...(text.translatedSource === undefined
            ? {}
            : { before: { source: text.translatedSource, target: text.value } }),
        }
      })
      const { title, sourceLanguage } = source
      files.push({
        name: `${name}.${language}.xlf`,
        file: {
          model: document.model,
          document: document.id,
          title,
          sourceLanguage,
          targetLanguage: language,
          units,
        },
      })
    }
  }
  return files
}

function stateOf(
  { value, valueHash, state, origin }: DeskText,
  row: TranslationRow,
  { id }: Unit,
): XliffState {
  if (value === '' || !origin) return 'needs-translation'
  if (state === 'draft') return 'needs-review-translation'
  if (state !== 'valid') return 'needs-adaptation'
  const isPublic = row.isPublished && isShown(row.units[id], { value, sourceHash: valueHash, origin })
  return isPublic ? 'final' : 'translated'
}

/** What helps to translate: agreed terms, and questions that were answered for all languages. */
function notesOf(
  { source, kind }: Unit,
  language: LanguageTag,
  terms: readonly TermPair[],
  questions: readonly DeskQuestion[],
): string[] {
  return [
    ...termsIn(source, kind, language, terms).flatMap(({ term, agreed }) =>
      agreed === undefined ? [] : [`${term} = ${agreed}`],
    ),
    ...questions.flatMap(({ text, answer }) => (answer === undefined ? [] : [`${text} → ${answer}`])),
  ]
}
