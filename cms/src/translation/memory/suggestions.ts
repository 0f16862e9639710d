import { textDifference } from '@tienviitta/content-models/text-difference/text-difference'
import type { PayloadRequest } from 'payload'
import type { Suggestion } from './contracts.ts'
import { problem } from '../../endpoints/problem.ts'
import type { DeskTarget } from '../../content/document/translated-document.ts'
import { draftTexts, sourceTexts } from '../store/source-units.ts'
import { memoryOfLanguage } from './memory-of-language.ts'

/** How many suggestions a translator is offered. */
const MOST = 5

/**
 * What was once approved for the source of a unit or for a similar one.
 * @param isDraft whether the text of the newest draft is meant
 * @throws APIError 404 when the document has no such unit
 */
export async function suggestionsFor(
  req: PayloadRequest,
  { document, language }: DeskTarget,
  unit: string,
  isDraft: boolean,
): Promise<Suggestion[]> {
  const { payload } = req
  const texts = await (isDraft ? draftTexts(payload, document) : sourceTexts(payload, document))
  const source = texts?.units
    .find(({ id }) => id === unit)
    ?.source.normalize('NFC')
    .trim()
  if (source === undefined) throw problem(req, 'memory.no-unit', 404)
  const matches = await memoryOfLanguage(payload, language).lookUp(source, { limit: MOST })
  return matches.map(({ pair, percent }) => ({
    value: pair.value,
    source: pair.source,
    percent,
    difference: textDifference(pair.source, source),
    from: pair.from,
    ...(pair.at === '' ? {} : { at: pair.at }),
  }))
}
