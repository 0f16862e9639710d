import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { withText, type WorkedText } from '@tienviitta/content-models/translation/translation'
import type { Unit } from '@tienviitta/content-models/translation/units'
import type { PayloadRequest } from 'payload'
import { requestPublishing } from '../../publishing/requests/request-publishing.ts'
import { without } from '../../content/document/without.ts'
import { nameOfUser } from '../../access/name-of-user.ts'
import { isUnapproved, isShown, keptTexts, publicText, withUnit } from './worked-texts.ts'
import { rememberStep } from './translation-steps.ts'
import { type SourceTexts, sourceTexts } from './source-units.ts'
import type { TranslatedDocument } from '../../content/document/translated-document.ts'
import { type TranslationRow, readRows } from './translation-row.ts'
import { withRow } from './with-row.ts'

export interface Confirmation {
  document: TranslatedDocument
  units: readonly string[]
  /** `all`: every language that has a text for one of the units. */
  languages: readonly LanguageTag[] | 'all'
  /** Whether what readers see is confirmed at once too: for people who publish. */
  isPublisher: boolean
}

/**
 * Confirms that texts are right for today's source although it has changed: each becomes a text for that source. A
 * person who publishes confirms for readers too, where they see the text.
 * @returns the languages in which something was confirmed, and how many units in all
 */
export async function confirmTexts(
  req: PayloadRequest,
  { document, units, languages, isPublisher }: Confirmation,
): Promise<{ languages: LanguageTag[]; units: number }> {
  const source = await sourceTexts(req.payload, document)
  if (!source) return { languages: [], units: 0 }
  const wanted =
    languages === 'all'
      ? (await readRows(req.payload, [document.id])).map(({ language }) => language)
      : languages
  const confirmed: LanguageTag[] = []
  let count = 0
  let isSeen = false
  for (const language of wanted) {
    const result = await withRow(req.payload, document, language, (row) => {
      const next = confirmedRow({ row, source, units, isPublisher, by: nameOfUser(req.user) })
      return next.units === 0 ? { result: undefined } : { row: next.row, result: { ...next, before: row } }
    })
    if (!result) continue
    if (isPublisher) await rememberStep(req.payload, result.before, result.row)
    confirmed.push(language)
    count += result.units
    isSeen ||= result.row.units !== result.before.units
  }
  if (isSeen) await requestPublishing(req, document)
  return { languages: confirmed, units: count }
}

interface RowToConfirm extends Pick<Confirmation, 'units' | 'isPublisher'> {
  row: TranslationRow
  source: SourceTexts
  by: string
}

function confirmedRow({ row, source, units, isPublisher, by }: RowToConfirm) {
  const at = new Date().toISOString()
  let next = row
  let count = 0
  for (const id of units) {
    const unit = source.units.find((candidate) => candidate.id === id)
    const texts = row.work[id] ?? []
    const latest = texts[0]
    if (!unit || !latest || texts.some(({ sourceHash }) => sourceHash === unit.hash)) continue
    const text = confirmedText(latest, unit, { by, at, isPublisher })
    next = { ...next, by, at, work: withUnit(next.work, id, keptTexts([text, ...texts], unit.hash)) }
    if (isPublisher && isShown(row.units[id], latest) && !isUnapproved(text, false)) {
      next = { ...next, units: { ...next.units, [id]: withText(next.units[id], publicText(text)) } }
    } else next = { ...next, step: 'translating' }
    count += 1
  }
  return { row: next, units: count }
}

function confirmedText(
  latest: WorkedText,
  unit: Unit,
  { by, at, isPublisher }: { by: string; at: string; isPublisher: boolean },
): WorkedText {
  return {
    ...without(latest, 'approvedBy', 'approvedAt'),
    sourceHash: unit.hash,
    source: unit.source,
    by,
    at,
    ...(isPublisher || latest.origin === 'machine' ? { approvedBy: by, approvedAt: at } : {}),
  }
}
