import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { TermPair } from '@tienviitta/content-models/terms/term-pair'
import { usableText } from '@tienviitta/content-models/translation/standing'
import type { Payload } from 'payload'
import { textsOfRow } from './source-units.ts'
import { rowOf } from './translation-row.ts'

type Stored = Record<string, unknown> & { id: string }

/** The words of the glossary with their agreed translations into a language: the ones that readers see. */
export async function glossary(payload: Payload, language: LanguageTag): Promise<TermPair[]> {
  const [terms, translated] = await Promise.all([
    payload.db.find<Stored>({
      collection: 'terms',
      where: { _status: { equals: 'published' } },
      limit: 0,
      pagination: false,
    }),
    payload.db.find<Stored>({
      collection: 'translations',
      where: { model: { equals: 'term' }, language: { equals: language }, isPublished: { equals: true } },
      limit: 0,
      pagination: false,
    }),
  ])
  const rows = new Map(translated.docs.flatMap((stored) => [[stored['documentId'], rowOf(stored)] as const]))
  return terms.docs.flatMap((row) => {
    const { term, abbreviation, equivalent } = row
    if (typeof term !== 'string' || typeof equivalent !== 'string') return []
    const { history } = textsOfRow({ model: 'term', id: row.id, collection: 'terms' }, row)
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
