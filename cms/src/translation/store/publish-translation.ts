import { checkTranslation } from '@tienviitta/content-models/translation-checks/check-translation'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { localOf } from '@tienviitta/content-models/time/instant'
import { wrongText } from '@tienviitta/content-models/snapshot/validate'
import type { PayloadRequest } from 'payload'
import { inLanguage } from '../../labels/in-language.ts'
import type { LabelKey } from '../../labels/label.ts'
import { messageIn } from '../../labels/message.ts'
import { requestPublishing } from '../../publishing/requests/request-publishing.ts'
import type { DeskRow } from './desk.ts'
import type { DeskTarget } from '../../content/document/translated-document.ts'
import { deskRow } from './desk-row.ts'
import { creditOfUser, nameOfUser } from '../../access/name-of-user.ts'
import { needsReview } from './review-settings.ts'
import { type SourceTexts, sourceTexts } from './source-units.ts'
import { rememberStep } from './translation-steps.ts'
import { tellPublished } from './translation-listeners.ts'
import type { TranslationRow } from './translation-row.ts'
import { unitLabels } from './unit-labels.ts'
import { withRow } from './with-row.ts'
import { isShown, isUnapproved, publishedUnits, unpublishedUnits } from './worked-texts.ts'

/** The outcome of publishing a translation: the row, or the reasons why not, each naming its unit. */
export type PublishResult = { row: DeskRow } | { reasons: { unit: string; reason: string }[] }

/**
 * Publishes the approved texts of a translation. Texts that wait for a second person stay with the translators. A new
 * text that may not be published (no valid markup, missing numbers …) holds everything back, with its reason; an editor
 * may waive the findings of checks, and her reason is kept. Whether the person may publish is checked before.
 */
export async function publishTranslation(
  req: PayloadRequest,
  { document, language }: DeskTarget,
  waiver?: string,
): Promise<PublishResult> {
  const source = await sourceTexts(req.payload, document)
  if (!source) return { reasons: [{ unit: '', reason: messageIn('problem.no-document', req.i18n.language) }] }
  const review = await needsReview(req.payload, language)
  const result = await withRow<PublishResult & { step?: [TranslationRow, TranslationRow] }>(
    req.payload,
    document,
    language,
    (row) => {
      const units = publishedUnits(row.work, row.units, review)
      const reasons = reasonsAgainst({ req, source, row, language, review, isWaived: waiver !== undefined })
      if (reasons.length > 0) return { result: { reasons } }
      const now = new Date()
      const reviewer = creditOfUser(req.user) ?? row.reviewer
      const next: TranslationRow = {
        ...row,
        units,
        isPublished: true,
        step: 'published',
        ...(reviewer === undefined ? {} : { reviewer }),
        reviewedOn: localOf(now.getTime()).date,
        by: nameOfUser(req.user),
        at: now.toISOString(),
      }
      return { row: next, result: { row: deskRow(next, review), step: [row, next] } }
    },
  )
  if ('reasons' in result) return result
  if (result.step) {
    await rememberStep(req.payload, ...result.step, waiver)
    await tellPublished(req.payload, ...result.step)
  }
  await requestPublishing(req, document)
  return { row: result.row }
}

interface Candidate {
  req: PayloadRequest
  source: SourceTexts
  row: TranslationRow
  language: LanguageTag
  review: boolean
  isWaived: boolean
}

function reasonsAgainst(candidate: Candidate): { unit: string; reason: string }[] {
  const { req, source, row, review } = candidate
  const say = (key: LabelKey): string => messageIn(key, req.i18n.language)
  const fresh = unpublishedUnits(row.work, row.units)
  const ready = fresh.filter((id) =>
    (row.work[id] ?? []).every((text) => !isUnapproved(text, review) || isShown(row.units[id], text)),
  )
  if (row.isPublished && fresh.length === 0) return [{ unit: '', reason: say('problem.nothing-new') }]
  if (ready.length === 0) {
    return [{ unit: '', reason: say(fresh.length > 0 ? 'problem.not-approved' : 'problem.nothing-new') }]
  }
  const labels = unitLabels(row.document.model, source.document)
  return ready.flatMap((unit) => {
    const label = labels.get(unit)
    const name = label ? inLanguage(label, req.i18n.language) : unit
    return problemsOf(candidate, unit).map((reason) => ({ unit, reason: `${name}: ${reason}` }))
  })
}

function problemsOf({ req, source, row, language, isWaived }: Candidate, id: string): string[] {
  const unit = source.units.find((candidate) => candidate.id === id)
  const text = (row.work[id] ?? []).find((candidate) => !isShown(row.units[id], candidate))
  if (!unit || !text) return []
  const wrong = wrongText(unit.kind, text.value)
  if (wrong) return [wrong]
  if (isWaived) return []
  return checkTranslation({
    source: text.source ?? unit.source,
    sourceLanguage: source.sourceLanguage,
    target: text.value,
    targetLanguage: language,
    kind: unit.kind,
    sourceHasChanged: false,
    isUnapprovedMachine: false,
    terms: [],
  })
    .filter(({ severity }) => severity === 'block')
    .map(({ rule, pieces }) => {
      const sentence = messageIn(`finding.${rule}`, req.i18n.language)
      return pieces.length > 0 ? `${sentence} ${pieces.join(', ')}` : sentence
    })
}
