import type { WorkedText } from '@tienviitta/content-models/translation/translation'
import type { PayloadRequest } from 'payload'
import { mayWriteTranslation } from '../../access/translation-access.ts'
import type { LabelKey } from '../../labels/label.ts'
import { messageIn } from '../../labels/message.ts'
import type { FillResult } from './contracts.ts'
import type { MadeText } from '../store/desk.ts'
import { problem } from '../../endpoints/problem.ts'
import type { DeskTarget } from '../../content/document/translated-document.ts'
import { deskText } from '../store/desk-text.ts'
import { saveTexts } from '../store/save-texts.ts'
import type { UnitPlace } from '../coverage/server/counted-documents.ts'
import { type SourceTexts, sourceTexts } from '../store/source-units.ts'
import { type TranslationRow, readRow } from '../store/translation-row.ts'

/**
 * Writes the text that a unit has for today's source into other places with the same source. A text that a person has
 * written there is never overwritten; a place that has the same text already counts as neither filled nor refused.
 * @throws APIError 404 when there is no such unit, 409 when it has no text for its source
 */
export async function fillPlaces(
  req: PayloadRequest,
  { document, language }: DeskTarget,
  unit: string,
  places: readonly UnitPlace[],
): Promise<FillResult> {
  const { payload } = req
  const hash = (await sourceTexts(payload, document))?.units.find(({ id }) => id === unit)?.hash
  if (hash === undefined) throw problem(req, 'memory.no-unit', 404)
  const text = (await readRow(payload, document, language)).work[unit]?.find(
    ({ sourceHash }) => sourceHash === hash,
  )
  if (!text) throw problem(req, 'memory.nothing-to-fill', 409)

  const result: FillResult = { filled: 0, refused: [] }
  for (const [place, ...others] of Map.groupBy(places, ({ id }) => id).values()) {
    if (!place) continue
    const one = await fillDocument(req, { document: place, language }, text, [place, ...others])
    result.filled += one.filled
    result.refused.push(...one.refused)
  }
  return result
}

async function fillDocument(
  req: PayloadRequest,
  { document, language }: DeskTarget,
  text: WorkedText,
  places: readonly UnitPlace[],
): Promise<FillResult> {
  const say = (key: LabelKey): string => messageIn(key, req.i18n.language)
  const source = await sourceTexts(req.payload, document)
  const title = source?.title ?? document.id
  const all = (key: LabelKey): FillResult => ({ filled: 0, refused: [{ title, reason: say(key) }] })
  if (!source) return all('problem.no-document')
  if (source.sourceLanguage === language) return all('problem.source-language')
  if (!(await mayWriteTranslation(req, document.id, language))) return all('problem.language')
  const row = await readRow(req.payload, document, language)
  const edits: MadeText[] = []
  const refused: FillResult['refused'] = []
  for (const { unit } of places) {
    const found = editFor(source, row, text, unit)
    if (typeof found === 'string') refused.push({ title, reason: say(found) })
    else if (found) edits.push(found)
  }
  if (edits.length === 0) return { filled: 0, refused }
  const { saved, conflicts, refused: notTaken } = await saveTexts(req, { document, language, edits })
  // Someone has written there since.
  refused.push(...conflicts.map(() => ({ title, reason: say('memory.other-text') })))
  refused.push(...notTaken.map(({ reason }) => ({ title, reason })))
  return { filled: saved.length, refused }
}

/** The edit that fills a place, `undefined` when it is filled with the same text, or why it must not be filled. */
function editFor(
  source: SourceTexts,
  row: TranslationRow,
  text: WorkedText,
  unit: string,
): MadeText | LabelKey | undefined {
  const now = source.units.find(({ id }) => id === unit)
  if (!now) return 'memory.no-unit'
  if (now.hash !== text.sourceHash) return 'memory.other-source'
  const texts = row.work[unit] ?? []
  const there = deskText(texts, { ...now, history: source.history[unit], needsReview: false })
  const isRight = there.state === 'valid' || there.state === 'draft'
  if (isRight && there.value === text.value) return undefined
  const isMachines = there.origin === 'machine' && there.approvedBy === undefined
  if (isRight && !isMachines) return 'memory.other-text'
  const stored = texts.find(({ sourceHash }) => sourceHash === now.hash)
  const { value, sourceHash, origin } = text
  return { unit, value, sourceHash, basedOn: stored?.value ?? '', origin }
}
