import type { PayloadRequest } from 'payload'
import { inLanguage } from '../../labels/in-language.ts'
import { MOST_PLACES, type SamePlace } from './contracts.ts'
import { problem } from '../../endpoints/problem.ts'
import type { DeskTarget } from '../../content/document/translated-document.ts'
import { deskText } from '../store/desk-text.ts'
import { needsReview } from '../store/review-settings.ts'
import { type UnitPlace, countedDocuments } from '../coverage/server/counted-documents.ts'
import { sourceTexts } from '../store/source-units.ts'
import { readRow } from '../store/translation-row.ts'
import { unitLabels } from '../store/unit-labels.ts'

/**
 * The places in other documents where the source text of a unit also occurs, with what the language has there.
 * @throws APIError 404 when the document has no such unit
 */
export async function samePlaces(
  req: PayloadRequest,
  { document, language }: DeskTarget,
  unit: string,
): Promise<SamePlace[]> {
  const { payload } = req
  const source = await sourceTexts(payload, document)
  const hash = source?.units.find(({ id }) => id === unit)?.hash
  if (hash === undefined) throw problem(req, 'memory.no-unit', 404)
  const review = await needsReview(payload, language)
  const places = ((await countedDocuments(payload).unitsByHash()).get(hash) ?? [])
    .filter(({ id }) => id !== document.id)
    .slice(0, MOST_PLACES)
  const shown: SamePlace[] = []
  for (const [first, ...others] of Map.groupBy(places, ({ id }) => id).values()) {
    if (!first) continue
    const texts = await sourceTexts(payload, first)
    if (!texts || texts.sourceLanguage === language) continue
    const row = await readRow(payload, first, language)
    const labels = unitLabels(first.model, texts.document)
    const placeOf = (place: UnitPlace): SamePlace => {
      const label = labels.get(place.unit)
      const { state, value } = deskText(row.work[place.unit] ?? [], {
        hash,
        source: undefined,
        history: texts.history[place.unit],
        needsReview: review,
      })
      const { collection, id } = place
      return {
        collection,
        id,
        unit: place.unit,
        title: texts.title,
        label: label ? inLanguage(label, req.i18n.language) : place.unit,
        state,
        value,
      }
    }
    shown.push(...[first, ...others].map(placeOf))
  }
  return shown
}
