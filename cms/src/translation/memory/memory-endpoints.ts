import type { Endpoint } from 'payload'
import { implement } from '../../endpoints/implement.ts'
import { documentOfRelation } from '../../content/document/translated-document.ts'
import { fillSamePlaces, readSamePlaces, readSuggestions } from './contracts.ts'
import { fillPlaces } from './fill-places.ts'
import { samePlaces } from './same-places.ts'
import { suggestionsFor } from './suggestions.ts'
import { tmxEndpoints } from './tmx-endpoints.ts'

/** The endpoints of the translation memory, under `/api/translations`; only for languages that the person writes. */
export const memoryEndpoints: Endpoint[] = [
  implement(readSuggestions, async ({ req, input, subject }) => ({
    suggestions: await suggestionsFor(req, subject, input.unit, input.source === 'draft'),
  })),
  implement(readSamePlaces, async ({ req, input, subject }) => ({
    places: await samePlaces(req, subject, input.unit),
  })),
  implement(fillSamePlaces, ({ req, input, subject }) => {
    const places = input.places.flatMap(({ collection, id, unit }) => {
      const document = documentOfRelation({ relationTo: collection, value: id })
      return document ? [{ ...document, unit }] : []
    })
    return fillPlaces(req, subject, input.unit, places)
  }),
  ...tmxEndpoints,
]
