import { LANGUAGES, languageTag } from '@tienviitta/content-models/languages/registry'
import { APIError, type Endpoint } from 'payload'
import { z } from 'zod'
import { mayEdit, mayPublishTranslation } from '../../../access/translation-access.ts'
import { approveTexts } from '../../store/approve-texts.ts'
import { assign } from './assign.ts'
import { confirmTexts } from '../../store/confirm-texts.ts'
import { TRANSLATION_STEPS, type DeskRow } from '../../store/desk.ts'
import {
  bodyOf,
  documentOf,
  jsonEndpoint,
  problem,
  queryOf,
  targetOf,
  writableTarget,
} from '../../../endpoints/desk-request.ts'
import { historyOf } from '../../store/translation-steps.ts'
import { notePresence } from './presence.ts'
import { publishReady } from './publish-ready.ts'
import { type PublishResult, publishTranslation } from '../../store/publish-translation.ts'
import { languageIn, readDesk } from './read-desk.ts'
import { saveTexts } from '../../store/save-texts.ts'
import { bringBack, takeStep } from '../../store/take-step.ts'
import { readRow } from '../../store/translation-row.ts'
import { sourceHash } from '@tienviitta/content-models/translation/history'

const target = { collection: z.string(), id: z.string(), language: z.string() }
const unitIds = z.array(z.string().max(500)).max(2000)
/** A translation is at most so long; what a person types beyond it is refused whole rather than cut. */
const LONGEST_TEXT = 20_000

const textsBody = z.object({
  ...target,
  texts: z
    .array(
      z.object({
        unit: z.string().max(500),
        value: z.string().max(LONGEST_TEXT),
        sourceHash,
        basedOn: z.string().max(LONGEST_TEXT),
      }),
    )
    .max(2000),
})

/** The endpoints of the translation desk, under `/api/translations`. Who may do what is asked in each. */
export const deskEndpoints: Endpoint[] = [
  jsonEndpoint('get', '/desk', (req) => {
    const query = queryOf(req)
    const reference = languageIn(query['reference'])
    const isDraft = query['source'] === 'draft'
    return readDesk(req, { ...targetOf(req, query), isDraft, ...(reference ? { reference } : {}) })
  }),
  jsonEndpoint('post', '/texts', async (req) => {
    const body = await bodyOf(req, textsBody)
    return saveTexts(req, { ...(await writableTarget(req, body)), edits: body.texts })
  }),
  jsonEndpoint('post', '/approve', async (req) => {
    const body = await bodyOf(req, z.object({ ...target, units: unitIds }))
    return approveTexts(req, await writableTarget(req, body), body.units)
  }),
  jsonEndpoint('post', '/still-valid', async (req) => {
    const languages = z.union([z.literal('all'), z.array(languageTag).max(LANGUAGES.length)])
    const body = await bodyOf(
      req,
      z.object({ collection: z.string(), id: z.string(), units: unitIds, languages }),
    )
    const document = documentOf(req, body)
    const isPublisher = await mayPublishTranslation(req, document)
    if (body.languages === 'all') {
      if (!isPublisher) throw problem(req, 'problem.not-publisher', 403)
    } else for (const language of body.languages) await writableTarget(req, { ...body, language })
    return confirmTexts(req, { document, units: body.units, languages: body.languages, isPublisher })
  }),
  jsonEndpoint('post', '/step', async (req) => {
    const waiver = z.string().trim().min(1).max(500).optional()
    const body = await bodyOf(req, z.object({ ...target, step: z.enum(TRANSLATION_STEPS), waiver }))
    const found = await writableOrPublishable(req, body)
    if (body.step !== 'published') return { row: await takeStep(req, found, body.step) }
    if (!(await mayPublishTranslation(req, found.document))) throw problem(req, 'problem.not-publisher', 403)
    return published(await publishTranslation(req, found, body.waiver), () =>
      problem(req, 'problem.not-published', 409),
    )
  }),
  jsonEndpoint('post', '/publish-ready', async (req) => {
    const document = documentOf(req, await bodyOf(req, z.object({ collection: z.string(), id: z.string() })))
    if (!(await mayPublishTranslation(req, document))) throw problem(req, 'problem.not-publisher', 403)
    return publishReady(req, document)
  }),
  jsonEndpoint('get', '/history', async (req) => {
    const { document, language } = targetOf(req, queryOf(req))
    return { steps: await historyOf(req.payload, await readRow(req.payload, document, language)) }
  }),
  jsonEndpoint('post', '/undo', async (req) => {
    const body = await bodyOf(req, z.object({ ...target, version: z.string().max(60) }))
    const found = await writableOrPublishable(req, body)
    return { row: await bringBack(req, found, body.version) }
  }),
  jsonEndpoint('post', '/presence', async (req) => {
    const body = await bodyOf(
      req,
      z.object({ ...target, unit: z.string().max(500).nullable(), since: z.iso.datetime().optional() }),
    )
    return notePresence(req, targetOf(req, body), body.unit, body.since)
  }),
  jsonEndpoint('post', '/assign', async (req) => {
    const body = await bodyOf(req, z.object({ ...target, user: z.string().max(60).nullable() }))
    const found = targetOf(req, body)
    if (!(await mayEdit(req, found.document.id))) throw problem(req, 'problem.not-publisher', 403)
    await assign(req, found, body.user)
    return { ok: true }
  }),
]

/** What the person wants to move on: those who write it and those who publish it may. */
async function writableOrPublishable(
  req: Parameters<typeof targetOf>[0],
  body: unknown,
): Promise<ReturnType<typeof targetOf>> {
  const found = targetOf(req, body)
  return (await mayPublishTranslation(req, found.document)) ? found : writableTarget(req, body)
}

/** The row, or a refusal with its reasons. */
function published(result: PublishResult, refusal: () => APIError): { row: DeskRow } {
  if ('row' in result) return result
  const { message, status } = refusal()
  throw new APIError(message, status, { reasons: result.reasons }, true)
}
