import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { textDifference } from '@tienviitta/content-models/text-difference/text-difference'
import type { PayloadRequest } from 'payload'
import type { LabelKey } from '../../labels/label.ts'
import { messageIn } from '../../labels/message.ts'
import type { SaveResult, TextEdit } from './desk.ts'
import { deskRow } from './desk-row.ts'
import { deskText } from './desk-text.ts'
import { creditOfUser, nameOfUser } from '../../access/name-of-user.ts'
import { needsReview } from './review-settings.ts'
import { type SourceTexts, draftTexts, sourceTexts } from './source-units.ts'
import type { TranslatedDocument } from '../../content/document/translated-document.ts'
import { withRow } from './with-row.ts'
import { knownSources } from './known-sources.ts'
import { withUnit, writtenTexts } from './worked-texts.ts'

export interface TextsToSave {
  document: TranslatedDocument
  language: LanguageTag
  edits: readonly TextEdit[]
  /** Who wrote them, when it was not the person who asks: a machine, an agency. */
  by?: string
}

/**
 * Merges written texts into a translation, unit by unit, whoever else saves it at the same moment. Whether the person
 * may write here is asked before (`mayWriteTranslation`). Every edit is answered: saved, a conflict with what another
 * person wrote meanwhile, or refused with a reason.
 * @throws Error when there is no such document
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
  if (!source) throw new Error(say('problem.no-document'))
  if (source.sourceLanguage === language) throw new Error(say('problem.source-language'))
  const sources = await sourcesFor(req, document, source, edits)
  const review = await needsReview(req.payload, language)
  const at = new Date().toISOString()

  return withRow(req.payload, document, language, (row) => {
    let { work } = row
    const conflicts: SaveResult['conflicts'] = []
    const refused: SaveResult['refused'] = []
    const kept: TextEdit[] = []
    for (const edit of edits) {
      const known = sources.get(edit.unit)
      if (!known?.has(edit.sourceHash)) {
        refused.push({
          unit: edit.unit,
          reason: say(known ? 'problem.unknown-source' : 'problem.unknown-unit'),
        })
        continue
      }
      const sourceOf = (hash: string) => known.get(hash)
      const current = source.units.find(({ id }) => id === edit.unit)?.hash
      const written = writtenTexts(work[edit.unit] ?? [], edit, { by, ...account, at, sourceOf, current })
      if (written.kind === 'conflict') {
        const { value, by: other, at: then } = written.other
        conflicts.push({
          unit: edit.unit,
          value,
          ...(other === undefined ? {} : { by: other }),
          ...(then === undefined ? {} : { at: then }),
          difference: textDifference(value, edit.value),
        })
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
      ...(isChanged ? { row: next } : {}),
      result: { saved, conflicts, refused, row: deskRow(next, review) },
    }
  })
}

/** The sources that a unit may be translated from, by hash: published now or before, or in the newest draft. */
async function sourcesFor(
  req: PayloadRequest,
  document: TranslatedDocument,
  source: SourceTexts,
  edits: readonly TextEdit[],
): Promise<Map<string, Map<string, string>>> {
  const sources = knownSources(source)
  if (edits.every(({ unit, sourceHash }) => sources.get(unit)?.has(sourceHash))) return sources
  const draft = await draftTexts(req.payload, document)
  return draft ? knownSources(source, draft) : sources
}
