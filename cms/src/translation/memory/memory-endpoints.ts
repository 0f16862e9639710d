import type { Endpoint } from 'payload'
import { z } from 'zod'
import { bodyOf, jsonEndpoint, queryOf, writableTarget } from '../../endpoints/desk-request.ts'
import type { UnitPlace } from '../coverage/server/same-source.ts'
import { documentOfRelation } from '../../content/document/translated-document.ts'
import { fillPlaces } from './fill-places.ts'
import { MOST_PLACES, samePlaces } from './same-places.ts'
import { suggestionsFor } from './suggestions.ts'
import { tmxEndpoints } from './tmx-endpoints.ts'

const place = z.object({ collection: z.string().max(60), id: z.string().max(60), unit: z.string().max(500) })
const fillBody = place.extend({ language: z.string(), places: z.array(place).max(MOST_PLACES) })

/** The endpoints of the translation memory, under `/api/translations`; only for languages that the person writes. */
export const memoryEndpoints: Endpoint[] = [
  jsonEndpoint('get', '/memory', async (req) => {
    const query = queryOf(req)
    const target = await writableTarget(req, query)
    const isDraft = query['source'] === 'draft'
    return { suggestions: await suggestionsFor(req, target, query['unit'] ?? '', isDraft) }
  }),
  jsonEndpoint('get', '/same-source', async (req) => {
    const query = queryOf(req)
    return { places: await samePlaces(req, await writableTarget(req, query), query['unit'] ?? '') }
  }),
  jsonEndpoint('post', '/fill', async (req) => {
    const body = await bodyOf(req, fillBody)
    const target = await writableTarget(req, body)
    return fillPlaces(req, target, body.unit, body.places.flatMap(placeOf))
  }),
  ...tmxEndpoints,
]

function placeOf({ collection, id, unit }: z.infer<typeof place>): UnitPlace[] {
  const document = documentOfRelation({ relationTo: collection, value: id })
  return document ? [{ ...document, unit }] : []
}
