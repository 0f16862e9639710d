import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { implement } from '../../../endpoints/implement.ts'
import { DONE } from '../../../endpoints/input-fields.ts'
import { problem } from '../../../endpoints/problem.ts'
import { assignTranslation, publishReadyTranslations } from '../../coverage/contracts.ts'
import { approveTexts } from '../../store/approve-texts.ts'
import { confirmTexts } from '../../store/confirm-texts.ts'
import type { DeskRow } from '../../store/desk.ts'
import { type PublishResult, publishTranslation } from '../../store/publish-translation.ts'
import { saveTexts } from '../../store/save-texts.ts'
import { bringBack, takeStep } from '../../store/take-step.ts'
import { readRow } from '../../store/translation-row.ts'
import { historyOf } from '../../store/translation-steps.ts'
import {
  approveTranslation,
  confirmStillValid,
  moveTranslation,
  openDesk,
  readHistory,
  saveTranslation,
  tellPresence,
  undoStep,
} from '../contracts.ts'
import { assign } from './assign.ts'
import { notePresence } from './presence.ts'
import { publishReady } from './publish-ready.ts'
import { languageIn, readDesk } from './read-desk.ts'

/** The endpoints of the translation desk, under `/api/translations`. */
export const deskEndpoints: Endpoint[] = [
  implement(openDesk, ({ req, input: { reference, source }, subject }) =>
    readDesk(req, { ...subject, isDraft: source === 'draft', reference: languageIn(reference) }),
  ),
  implement(saveTranslation, ({ req, input, subject }) => saveTexts(req, { ...subject, edits: input.texts })),
  implement(approveTranslation, ({ req, input, subject }) => approveTexts(req, subject, input.units)),
  implement(confirmStillValid, ({ req, input, subject }) =>
    confirmTexts(req, { ...subject, units: input.units }),
  ),
  implement(moveTranslation, async ({ req, input: { step, waiver }, subject }) =>
    step === 'published'
      ? published(req, await publishTranslation(req, subject, waiver))
      : { row: await takeStep(req, subject, step) },
  ),
  implement(publishReadyTranslations, ({ req, subject }) => publishReady(req, subject)),
  implement(readHistory, async ({ req: { payload }, subject: { document, language } }) => ({
    steps: await historyOf(payload, await readRow(payload, document, language)),
  })),
  implement(undoStep, async ({ req, input, subject }) => ({
    row: await bringBack(req, subject, input.version),
  })),
  implement(tellPresence, ({ req, input, subject }) => notePresence(req, subject, input.unit, input.since)),
  implement(assignTranslation, async ({ req, input, subject }) => {
    await assign(req, subject, input.user)
    return DONE
  }),
]

/** The row, or a refusal with its reasons. */
function published(req: PayloadRequest, result: PublishResult): { row: DeskRow } {
  if ('row' in result) return result
  const { message, status } = problem(req, 'problem.not-published', 409)
  throw new APIError(message, status, { reasons: result.reasons }, true)
}
