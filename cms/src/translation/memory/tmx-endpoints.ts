import { type LanguageTag, isLanguageTag } from '@tienviitta/content-models/languages/registry'
import { MOST_MEGABYTES, type TmxUnitProblem, readTmx } from '@tienviitta/content-models/tmx/read-tmx'
import { TmxError } from '@tienviitta/content-models/tmx/tmx-error'
import { writeTmx } from '@tienviitta/content-models/tmx/write-tmx'
import { APIError, type PayloadRequest } from 'payload'
import { cmsUser, editsEverything, hasRole } from '../../access/cms-user.ts'
import type { LabelKey } from '../../labels/label.ts'
import { messageIn } from '../../labels/message.ts'
import { jsonEndpoint, problem, queryOf } from '../../endpoints/desk-request.ts'
import { type PairToKeep, archivePairs } from './archive-pairs.ts'
import { memoryOfLanguage } from './memory-of-language.ts'
import { uploadedFile } from './uploaded-file.ts'

/** What became of a file: how many pairs were taken, and what was left out and why, in sentences. */
export interface TmxResult {
  taken: number
  refused: { reason: string }[]
}

const UNIT_PROBLEMS = ['no-source', 'no-target', 'too-long'] as const satisfies readonly TmxUnitProblem[]
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024

export const tmxEndpoints = [
  jsonEndpoint('get', '/tmx', async (req) => {
    const language = ownLanguage(req, queryOf(req)['language'])
    const memory = await memoryOfLanguage(req.payload, language)
    const file = writeTmx(memory.newestPairs(), language, new Date().toISOString())
    return new Response(file, {
      headers: {
        'Content-Type': 'application/x-tmx+xml; charset=utf-8',
        'Content-Disposition': `attachment; filename="tienviitta-${language}.tmx"`,
      },
    })
  }),
  jsonEndpoint('post', '/tmx', async (req): Promise<TmxResult> => {
    if (!req.user) throw problem(req, 'problem.sign-in', 401)
    const file = await uploadedFile(req, MOST_BYTES)
    if (file === 'too-large') {
      throw refusal(req, 'memory.tmx.too-large', { limit: String(MOST_MEGABYTES) }, 413)
    }
    if (!file) throw problem(req, 'memory.no-file', 400)
    return importTmx(req, ownLanguage(req, file.fields['language'] ?? queryOf(req)['language']), file)
  }),
]

async function importTmx(
  req: PayloadRequest,
  language: LanguageTag,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<TmxResult> {
  const { pairs, leftOut } = contentOf(req, language, bytes)
  const fileName = name.replace(/\p{Cc}/gu, '').slice(0, 200)
  const toKeep = pairs.map(({ from = fileName, at = '', ...pair }): PairToKeep => ({ ...pair, from, at }))
  const { taken, older } = await archivePairs(req.payload, language, toKeep)
  const counts: [LabelKey, number][] = [
    ...UNIT_PROBLEMS.map((key): [LabelKey, number] => [`memory.unit.${key}`, leftOut[key] ?? 0]),
    ['memory.unit.older', older],
  ]
  const refused = counts.flatMap(([key, count]) =>
    count > 0 ? [{ reason: messageIn(key, req.i18n.language, { count: String(count) }) }] : [],
  )
  return { taken, refused }
}

function contentOf(req: PayloadRequest, language: LanguageTag, bytes: Uint8Array) {
  try {
    return readTmx(bytes, language)
  } catch (error) {
    if (!(error instanceof TmxError)) throw error
    throw refusal(req, `memory.tmx.${error.problem}`, error.values, error.problem === 'too-large' ? 413 : 400)
  }
}

/**
 * The language of a request about a whole memory: for its translators and for those who edit everything.
 * @throws APIError 401, 403 or 404
 */
function ownLanguage(req: PayloadRequest, language = ''): LanguageTag {
  if (!req.user) throw problem(req, 'problem.sign-in', 401)
  if (!isLanguageTag(language)) throw problem(req, 'problem.no-document', 404)
  const user = cmsUser(req.user)
  const isTranslator = hasRole(user, 'translator') && user?.languages.includes(language) === true
  if (!isTranslator && !editsEverything(user)) throw problem(req, 'problem.language', 403)
  return language
}

const refusal = (
  req: PayloadRequest,
  key: LabelKey,
  values: Readonly<Record<string, string>>,
  status: number,
): APIError => new APIError(messageIn(key, req.i18n.language, values), status, null, true)
