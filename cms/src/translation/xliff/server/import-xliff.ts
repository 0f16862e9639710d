import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { PayloadRequest } from 'payload'
import { mayWriteTranslation } from '../../../access/translation-access.ts'
import type { LabelKey } from '../../../labels/label.ts'
import { messageIn } from '../../../labels/message.ts'
import { glossary } from '../../store/glossary.ts'
import { needsReview } from '../../store/review-settings.ts'
import { saveTexts } from '../../store/save-texts.ts'
import { sourceTexts } from '../../store/source-units.ts'
import {
  type TranslatedDocument,
  documentWith,
  translationKey,
} from '../../../content/document/translated-document.ts'
import { readRow } from '../../store/translation-row.ts'
import type { ImportReport, ImportedDocument, ImportedUnit } from '../import-report.ts'
import type { UploadedFile } from '../../../endpoints/uploaded-files.ts'
import { type ReadUploads, readUploads } from './read-uploads.ts'
import { type WeighedDocument, namedLanguage, weighDocument } from './weigh-document.ts'

/** Whether translations of a document may be written in a language. */
export type MayWrite = (documentId: string, language: LanguageTag) => Promise<boolean>

interface Import {
  files: readonly UploadedFile[]
  /** The rights of the person who asks, unless another answer is given (the command line may write everything). */
  mayWrite?: MayWrite
}

/** What an import of the files would take and refuse. Nothing is saved. */
export const previewImport = (req: PayloadRequest, given: Import): Promise<ImportReport> =>
  eachDocument(req, given, async () => undefined)

/**
 * Saves the texts of the files that are taken, as made by an agency. What another person has written between weighing
 * and saving is kept, and the text of the file is refused.
 */
export const applyImport = async (req: PayloadRequest, given: Import): Promise<ImportReport> => {
  const report = await eachDocument(req, given, async (document, imported, edits) => {
    const language = imported.language.tag
    const { conflicts, refused } = await saveTexts(req, { document, language, edits })
    const changedHere = messageIn('xliff-reason=changed-here', req.i18n.language)
    const reasons = new Map([
      ...refused.map(({ unit, reason }) => [unit, reason] as const),
      ...conflicts.map(({ unit }) => [unit, changedHere] as const),
    ])
    imported.units = imported.units.map((unit): ImportedUnit => {
      const reason = reasons.get(unit.unit)
      return reason === undefined ? unit : { ...unit, state: 'refused', reason, difference: [], findings: [] }
    })
  })
  return { ...report, saved: true }
}

type Save = (
  document: TranslatedDocument,
  imported: ImportedDocument,
  edits: WeighedDocument['edits'],
) => Promise<void>

async function eachDocument(req: PayloadRequest, given: Import, save: Save): Promise<ImportReport> {
  const { documents: read, refusedFiles } = readUploads(given.files, req.i18n.language)
  const mayWrite: MayWrite = given.mayWrite ?? ((id, language) => mayWriteTranslation(req, id, language))
  const documents: ImportedDocument[] = []
  const seen = new Map<string, string>()
  for (const each of read) {
    const document = documentWith(each.file.model, each.file.document)
    const key = translationKey(document.model, document.id, each.file.targetLanguage)
    const first = seen.get(key)
    seen.set(key, first ?? each.name)
    const { imported, edits } = await weighed(req, each, { mayWrite, first })
    if (edits.length > 0) await save(document, imported, edits)
    documents.push(imported)
  }
  const units = documents.flatMap((document) => document.units)
  const count = (state: ImportedUnit['state']) => units.filter((unit) => unit.state === state).length
  return {
    saved: false,
    documents,
    refusedFiles,
    taken: count('taken'),
    unchanged: count('unchanged'),
    refused: count('refused'),
  }
}

type ReadDocument = ReadUploads['documents'][number]

/** One document of a file, weighed; with no edits when it is refused as a whole. */
async function weighed(
  req: PayloadRequest,
  { name, file }: ReadDocument,
  { mayWrite, first }: { mayWrite: MayWrite; first: string | undefined },
): Promise<{ imported: ImportedDocument; edits: WeighedDocument['edits'] }> {
  const document = documentWith(file.model, file.document)
  const { collection, id } = document
  const language = namedLanguage(file.targetLanguage, req.i18n.language)
  const imported = { file: name, collection, id, title: file.title, language, units: [] }
  const refused = (reason: LabelKey, values: Record<string, string> = {}) => ({
    imported: { ...imported, refused: messageIn(reason, req.i18n.language, values) },
    edits: [],
  })
  if (first !== undefined) return refused('xliff-reason=double', { file: first })
  // Checked first: a person who may not write here learns nothing about the document.
  if (!(await mayWrite(id, file.targetLanguage))) {
    return refused('xliff-reason=language', { language: language.name })
  }
  const source = await sourceTexts(req.payload, document)
  if (!source) return refused('xliff-reason=no-document')
  if (source.sourceLanguage !== file.sourceLanguage) return refused('xliff-reason=source-language')
  const [row, terms, review] = await Promise.all([
    readRow(req.payload, document, file.targetLanguage),
    glossary(req.payload, file.targetLanguage),
    needsReview(req.payload, file.targetLanguage),
  ])
  const { units, edits } = weighDocument(req, { file, source, row, glossary: terms, needsReview: review })
  return { imported: { ...imported, title: source.title, units }, edits }
}
