import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { type TmxUnitProblem, readTmx } from '@tienviitta/content-models/tmx/read-tmx'
import { TmxError } from '@tienviitta/content-models/tmx/tmx-error'
import { tmxParts } from '@tienviitta/content-models/tmx/write-tmx'
import type { PayloadRequest } from 'payload'
import { implement } from '../../endpoints/implement.ts'
import { problem } from '../../endpoints/problem.ts'
import { streamed } from '../../endpoints/streamed.ts'
import type { UploadedFile } from '../../endpoints/uploaded-files.ts'
import type { LabelKey } from '../../labels/label.ts'
import { messageIn } from '../../labels/message.ts'
import { type PairToKeep, archivePairs } from './archive-pairs.ts'
import { memoryOfLanguage } from './memory-of-language.ts'
import { type TmxResult, exportMemory, importMemory } from './tmx-contracts.ts'

const UNIT_PROBLEMS = ['no-source', 'no-target', 'too-long'] as const satisfies readonly TmxUnitProblem[]

export const tmxEndpoints = [
  implement(exportMemory, ({ req, subject: language }) => {
    const pairs = memoryOfLanguage(req.payload, language).newestPairs()
    return streamed(tmxParts(pairs, language, new Date().toISOString()), {
      'Content-Type': 'application/x-tmx+xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="tienviitta-${language}.tmx"`,
    })
  }),
  implement(importMemory, ({ req, subject: language, files: [file] }) => {
    if (!file) throw problem(req, 'memory.no-file', 400)
    return importTmx(req, language, file)
  }),
]

async function importTmx(
  req: PayloadRequest,
  language: LanguageTag,
  { name, bytes }: UploadedFile,
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
    throw problem(req, `memory.tmx.${error.problem}`, error.problem === 'too-large' ? 413 : 400, error.values)
  }
}
