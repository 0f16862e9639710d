import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { TermPair } from '@tienviitta/content-models/terms/term-pair'
import { usableText } from '@tienviitta/content-models/translation/standing'
import type { Payload } from 'payload'
import { storedRows } from '../../database/stored-rows.ts'
import { documentWith } from '../../content/document/translated-document.ts'
import { textsOfRow } from './source-units.ts'
import { rowOf } from './translation-row.ts'

/** The words of the glossary with their agreed translations into a language: the ones that readers see. */
export async function glossary(payload: Payload, language: LanguageTag): Promise<TermPair[]> {
  const [terms, translated] = await Promise.all([
    storedRows(payload, 'terms', { _status: { equals: 'published' } }),
    storedRows(payload, 'translations', {
      model: { equals: 'term' },
      language: { equals: language },
      isPublished: { equals: true },
    }),
  ])
  const rows = new Map(translated.flatMap((stored) => [[stored['documentId'], rowOf(stored)] as const]))
  return terms.flatMap((row) => {
    const { term, abbreviation, equivalent } = row
    if (typeof term !== 'string' || typeof equivalent !== 'string') return []
    const { history } = textsOfRow(documentWith('term', row.id), row)
    const agreed = usableText(history['equivalent'] ?? [], rows.get(row.id)?.units['equivalent'])
    return {
      id: row.id,
      term,
      equivalent,
      ...(typeof abbreviation === 'string' && abbreviation !== '' ? { abbreviation } : {}),
      ...(agreed?.standing === 'valid' ? { agreed: agreed.text.value } : {}),
    }
  })
}
