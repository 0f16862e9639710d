import { MOST_MEGABYTES } from '@tienviitta/content-models/tmx/read-tmx'
import { z } from 'zod'
import { get, post } from '../../endpoints/contract.ts'

/** A whole memory has one language. */
const aboutMemory = z.object({ language: z.string().max(35).describe('Tag of the language: `ar`.') })

export const exportMemory = get('/api/translations/tmx', 'keeps-memory', {
  summary: 'The translation memory of a language as TMX.',
  input: aboutMemory,
  answer: { file: ['application/x-tmx+xml'] },
})

const tmxResult = z.object({
  taken: z.int(),
  refused: z.array(z.object({ reason: z.string() })),
})
/** What became of a file: how many pairs were taken, and what was left out and why, in sentences. */
export type TmxResult = z.infer<typeof tmxResult>

export const importMemory = post('/api/translations/tmx', 'keeps-memory', {
  summary: 'Takes the pairs of a TMX file into the translation memory of a language.',
  input: aboutMemory,
  upload: { mostMegabytes: MOST_MEGABYTES, noFile: 'memory.no-file', tooLarge: 'memory.tmx.too-large' },
  answer: tmxResult,
})
