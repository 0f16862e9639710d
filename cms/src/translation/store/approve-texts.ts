import type { PayloadRequest } from 'payload'
import { messageIn } from '../../labels/message.ts'
import type { SaveResult } from './desk.ts'
import type { DeskTarget } from '../../content/document/translated-document.ts'
import { deskRow } from './desk-row.ts'
import { deskText } from './desk-text.ts'
import { nameOfUser } from '../../access/name-of-user.ts'
import { needsReview } from './review-settings.ts'
import { sourceTexts } from './source-units.ts'
import { withRow } from './with-row.ts'
import { isUnapproved, withUnit } from './worked-texts.ts'

/**
 * Approves texts as a second person: what a machine or someone else wrote. No one approves what she wrote herself.
 * @returns the units with their new state; refused units with the reason
 */
export async function approveTexts(
  req: PayloadRequest,
  { document, language }: DeskTarget,
  units: readonly string[],
): Promise<SaveResult> {
  const source = await sourceTexts(req.payload, document)
  const review = await needsReview(req.payload, language)
  const me = nameOfUser(req.user)
  const account = String(req.user?.id)
  const at = new Date().toISOString()
  const own = messageIn('problem.own-text', req.i18n.language)
  return withRow<SaveResult>(req.payload, document, language, (row) => {
    let { work } = row
    const saved: SaveResult['saved'] = []
    const refused: SaveResult['refused'] = []
    for (const id of units) {
      const texts = work[id] ?? []
      const isOwn = (text: (typeof texts)[number]): boolean =>
        text.origin !== 'machine' && text.account === account
      if (texts.some((text) => isUnapproved(text, review) && isOwn(text)))
        refused.push({ unit: id, reason: own })
      const approved = texts.map((text) =>
        isUnapproved(text, review) && !isOwn(text) ? { ...text, approvedBy: me, approvedAt: at } : text,
      )
      if (approved.some((text, index) => text !== texts[index])) work = withUnit(work, id, approved)
      const unit = source?.units.find((candidate) => candidate.id === id)
      saved.push({
        unit: id,
        ...deskText(work[id] ?? [], {
          hash: unit?.hash ?? texts[0]?.sourceHash ?? '',
          source: unit?.source,
          history: source?.history[id],
          needsReview: review,
        }),
        findings: [],
      })
    }
    const next = work === row.work ? row : { ...row, work, by: me, at }
    const result = { saved, refused, conflicts: [], row: deskRow(next, review) }
    return { row: next === row ? undefined : next, result }
  })
}
