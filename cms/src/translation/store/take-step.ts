import type { PayloadRequest } from 'payload'
import { mayPublishTranslation } from '../../access/translation-access.ts'
import { requestPublishing } from '../../publishing/requests/request-publishing.ts'
import type { DeskRow, TranslationStep } from './desk.ts'
import { problem } from '../../endpoints/problem.ts'
import type { DeskTarget } from '../../content/document/translated-document.ts'
import { deskRow } from './desk-row.ts'
import { nameOfUser } from '../../access/name-of-user.ts'
import { needsReview } from './review-settings.ts'
import type { TranslationRow } from './translation-row.ts'
import { rememberStep, rowAfterStep } from './translation-steps.ts'
import { withRow } from './with-row.ts'

/**
 * Hands a translation on for its check, or back to its translators. What readers see does not change.
 * @throws APIError 409 when there is nothing to check
 */
export async function takeStep(
  req: PayloadRequest,
  target: DeskTarget,
  step: Exclude<TranslationStep, 'published'>,
): Promise<DeskRow> {
  return changeRow(req, target, (row) => {
    if (Object.keys(row.work).length === 0) throw problem(req, 'problem.nothing-new', 409)
    return { ...row, step }
  })
}

/**
 * Brings a translation back to what it was after an earlier step, for this language alone. What was there until now is
 * remembered as a step of its own. Only a person who publishes may change what readers see by it.
 * @throws APIError 404 when the step is not remembered, 403 when readers would see a change and the person may not publish
 */
export async function bringBack(req: PayloadRequest, target: DeskTarget, version: string): Promise<DeskRow> {
  const isPublisher = await mayPublishTranslation(req, target.document)
  return changeRow(req, target, async (row) => {
    const earlier = await rowAfterStep(req.payload, row, version)
    if (!earlier) throw problem(req, 'problem.no-step', 404)
    const isSeen = earlier.isPublished !== row.isPublished || !sameUnits(earlier, row)
    if (isSeen && !isPublisher) throw problem(req, 'problem.not-publisher', 403)
    return { ...earlier, ...(row.assignee === undefined ? {} : { assignee: row.assignee }) }
  })
}

async function changeRow(
  req: PayloadRequest,
  { document, language }: DeskTarget,
  change: (row: TranslationRow) => TranslationRow | Promise<TranslationRow>,
): Promise<DeskRow> {
  const review = await needsReview(req.payload, language)
  const [before, after] = await withRow(req.payload, document, language, async (row) => {
    const next = { ...(await change(row)), by: nameOfUser(req.user), at: new Date().toISOString() }
    return { row: next, result: [row, next] as const }
  })
  await rememberStep(req.payload, before, after)
  if (before.isPublished !== after.isPublished || !sameUnits(before, after)) {
    await requestPublishing(req, document)
  }
  return deskRow(after, review)
}

const sameUnits = (one: TranslationRow, other: TranslationRow): boolean =>
  JSON.stringify(Object.entries(one.units).toSorted()) ===
  JSON.stringify(Object.entries(other.units).toSorted())
