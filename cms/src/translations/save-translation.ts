import { isLanguageTag, language as languageOf } from '@tienviitta/content-models/languages/registry'
import { issuesOf } from '@tienviitta/content-models/snapshot/report'
import { wrongText } from '@tienviitta/content-models/snapshot/validate'
import { type Translation, translation } from '@tienviitta/content-models/translation/translation'
import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { mayWriteTranslation } from '../access/translation-access.ts'
import { toDocumentTitle } from '../document/document-title.ts'
import { inLanguage } from '../labels/in-language.ts'
import { type LabelKey, labelOf } from '../labels/label.ts'
import { wasPublishedKey } from '../publishing/request-publishing.ts'
import { lockRow } from './row-lock.ts'
import { type SourceTexts, sourceTexts } from './source-units.ts'
import { mergedUnits, textEdits } from './text-edits.ts'
import { documentOfKey, documentOfRelation, translationKey } from './translation-key.ts'

type Row = Record<string, unknown>

/** Where `saveTranslation` leaves the key of the row's lock until the row is saved. */
const lockKey = (key: string): string => `translation-lock:${key}`

/**
 * What happens when a translation is saved: it belongs to one document and language for good, written texts are merged
 * into those that are stored by then, and what is published must be valid.
 */
export const saveTranslation: CollectionBeforeChangeHook = async ({
  data: given,
  originalDoc,
  operation,
  req,
}) => {
  const data: Row = { ...(given as Row) }
  const original = (originalDoc ?? {}) as Row
  const document =
    operation === 'create' ? documentOfRelation(data['document']) : documentOfKey(original['key'])
  const language = operation === 'create' ? data['language'] : original['language']
  if (!document || typeof language !== 'string' || !isLanguageTag(language)) {
    throw refusal(req, 'document', 'problem.no-document')
  }
  const key = translationKey(document.model, document.id, language)
  const source = await sourceTexts(req.payload, document)
  if (!source) throw refusal(req, 'document', 'problem.no-document')
  if (source.sourceLanguage === language) throw refusal(req, 'language', 'problem.source-language')
  if (req.user && !(await mayWriteTranslation(req, document.id, language))) {
    throw refusal(req, 'language', 'problem.language')
  }
  const release = await lockRow(key)
  try {
    const stored = await storedRow(req, key)
    if (operation === 'create' && stored) throw refusal(req, 'language', 'problem.translation-exists')
    req.context[wasPublishedKey(original['id'])] = stored?.main['_status'] === 'published'
    const units = unitsToStore(data, original, stored?.newest ?? {})
    if (data['_status'] === 'published') validate(req, { ...original, ...data, language, units }, source)
    req.context[lockKey(key)] = release
    const title = `${toDocumentTitle(document.model, source.document)} · ${languageOf(language).finnish}`
    const relation = { relationTo: document.collection, value: document.id }
    const fixed = { key, document: relation, documentId: document.id, language, title }
    return { ...data, ...fixed, units, edits: undefined }
  } catch (error) {
    release()
    throw error
  }
}

/** Lets the next one save the row. */
export const releaseTranslation: CollectionAfterChangeHook = ({ doc, req }) => {
  const release = req.context[lockKey(String((doc as Row)['key']))]
  if (isRelease(release)) release()
}

const isRelease = (value: unknown): value is () => void => typeof value === 'function'

function unitsToStore(data: Row, original: Row, newest: Row): Translation['units'] {
  const edits = textEdits.safeParse(data['edits'] ?? {})
  const given = translation.shape.units.safeParse(data['units'] ?? {})
  // Only a restored version and an import give units that differ from those that were read at the start.
  const isReplaced = JSON.stringify(data['units'] ?? {}) !== JSON.stringify(original['units'] ?? {})
  const stored = translation.shape.units.safeParse(newest['units'] ?? {})
  const base = isReplaced ? given : stored
  return mergedUnits(base.data ?? {}, edits.data ?? {})
}

/** The row that readers see, and its newest state, which may be a draft. */
async function storedRow(
  { payload }: PayloadRequest,
  key: string,
): Promise<{ main: Row; newest: Row } | undefined> {
  const main = await payload.db.findOne<Row & { id: string }>({
    collection: 'translations',
    where: { key: { equals: key } },
  })
  if (!main) return undefined
  const newest = await payload.findByID({
    collection: 'translations',
    id: main.id,
    draft: true,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  })
  return { main, newest: newest as unknown as Row }
}

function validate(req: PayloadRequest, row: Row, source: SourceTexts): void {
  const read = translation.safeParse(
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== '')),
  )
  const reasons = read.success
    ? source.units.flatMap(({ id, kind }) =>
        (read.data.units[id] ?? []).flatMap(({ value }) => {
          const reason = wrongText(kind, value)
          return reason ? [`${id}: ${reason}`] : []
        }),
      )
    : issuesOf(read.error, row).map(({ field, reason }) => `${field}: ${reason}`)
  if (reasons.length === 0) return
  const errors = [{ path: 'edits', message: reasons.join(' · ') }]
  throw new ValidationError({ collection: 'translations', errors, req }, req.t)
}

function refusal(req: PayloadRequest, path: string, problem: LabelKey): ValidationError {
  const message = inLanguage(labelOf(problem), req.i18n.language)
  return new ValidationError({ collection: 'translations', errors: [{ path, message }], req }, req.t)
}
