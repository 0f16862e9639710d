import { textDifference } from '@tienviitta/content-models/text-difference/text-difference'
import type { PayloadRequest } from 'payload'
import { problem } from '../../endpoints/problem.ts'
import type { LabelKey } from '../../labels/label.ts'
import { messageIn } from '../../labels/message.ts'
import type { MadeText, SaveResult } from './desk.ts'
import { deskRow } from './desk-row.ts'
import { deskText } from './desk-text.ts'
import { creditOfUser, nameOfUser } from '../../access/name-of-user.ts'
import { needsReview } from './review-settings.ts'
import { type SourceTexts, draftTexts, sourceTexts } from './source-units.ts'
import type { DeskTarget, TranslatedDocument } from '../../content/document/translated-document.ts'
import { withRow } from './with-row.ts'
import { knownSources } from './known-sources.ts'
import { withUnit, writtenTexts } from './worked-texts.ts'

export interface TextsToSave extends DeskTarget {
  edits: readonly MadeText[]
  /** Who wrote them, when it was not the person who asks: a machine, an agency. */
  by?: string
}

/**
 * Merges written texts into a translation, unit by unit, even when others save it at the same moment. Whether the
 * person may write here is checked before (`mayWriteTranslation`). Every edit is answered: saved, a conflict with what
 * another person wrote in the meantime, or refused with a reason.
 * @throws APIError 404 when there is no such document, or when the language is its own
 */
export async function saveTexts(
  req: PayloadRequest,
  { document, language, edits, by: other }: TextsToSave,
): Promise<SaveResult> {
  const by = other ?? nameOfUser(req.user)
  const account = other === undefined && req.user ? { account: String(req.user.id) } : {}
  // A machine does not take a person's credit; readers learn of it from the texts themselves.
  const isMachine = edits.some(({ origin }) => origin === 'machine')
  const credit = isMachine ? undefined : (other ?? creditOfUser(req.user))
  const say = (key: LabelKey): string => messageIn(key, req.i18n.language)
  const source = await sourceTexts(req.payload, document)
  if (!source) throw problem(req, 'problem.no-document', 404)
  if (source.sourceLanguage === language) throw problem(req, 'problem.source-language', 404)
  const sources = await sourcesFor(req, document, source, edits)
  const review = await needsReview(req.payload, language)
  const at = new Date().toISOString()

  return withRow(req.payload, document, language, (row) => {
    let { work } = row
    const conflicts: SaveResult['conflicts'] = []
    const refused: SaveResult['refused'] = []
    const kept: MadeText[] = []
    for (const edit of edits) {
      const known = sources.get(edit.unit)
      if (!known?.has(edit.sourceHash)) {
        const reason = say(known ? 'problem.unknown-source' : 'problem.unknown-unit')
        refused.push({ unit: edit.unit, reason })
        continue
      }
      const sourceOf = (hash: string) => known.get(hash)
      const current = source.units.find(({ id }) => id === edit.unit)?.hash
      const written = writtenTexts(work[edit.unit] ?? [], edit, { by, ...account, at, sourceOf, current })
      if (written.kind === 'conflict') {
        const { value, by, at } = written.other
        conflicts.push({ unit: edit.unit, value, by, at, difference: textDifference(value, edit.value) })
        continue
      }
      if (written.kind === 'written') work = withUnit(work, edit.unit, written.texts)
      kept.push(edit)
    }
    const isChanged = work !== row.work
    const translator = credit === undefined ? {} : { translator: credit }
    const next = isChanged ? { ...row, ...translator, work, step: 'translating' as const, by, at } : row
    const saved = kept.map(({ unit, sourceHash }) => ({
      unit,
      ...deskText(next.work[unit] ?? [], {
        hash: sourceHash,
        source: sources.get(unit)?.get(sourceHash),
        history: source.history[unit],
        needsReview: review,
      }),
      findings: [],
    }))
    return {
      row: isChanged ? next : undefined,
      result: { saved, conflicts, refused, row: deskRow(next, review) },
    }
  })
}

/** The sources that a unit may be translated from, by hash: published now or before, or in the newest draft. */
async function sourcesFor(
  req: PayloadRequest,
  document: TranslatedDocument,
  source: SourceTexts,
  edits: readonly MadeText[],
): Promise<Map<string, Map<string, string>>> {
  const sources = knownSources(source)
  if (edits.every(({ unit, sourceHash }) => sources.get(unit)?.has(sourceHash))) return sources
  const draft = await draftTexts(req.payload, document)
  return draft ? knownSources(source, draft) : sources
}
