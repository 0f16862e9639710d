import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Document } from '@tienviitta/content-models/models/model'
import { address, pathOf, termAddress } from '../page-models/links.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'

/** The address of the page that shows a document: its own, or else one that includes it. */
export function addressOfDocument(document: Document, language: LanguageTag, snapshot: Snapshot): string {
  switch (document.model) {
    case 'guide':
    case 'topic':
    case 'office':
    case 'event':
    case 'service':
    case 'municipality':
      return address(language, pathOf(document.model, document.slug))
    case 'page':
      return address(language, document.kind)
    case 'term':
      return termAddress(language, document.slug)
    case 'network':
      return address(language, 'professionals')
    case 'announcement':
      return announcementAddress(document, language, snapshot)
    case 'authority':
      return guideAddress(guideOf(document.id, snapshot), language, snapshot)
    case 'media':
      return address(language, '')
  }
}

function announcementAddress(
  { guide, municipalities: [first] }: Extract<Document, { model: 'announcement' }>,
  language: LanguageTag,
  snapshot: Snapshot,
): string {
  const municipality = first === undefined ? undefined : snapshot.get('municipality', first)?.document
  if (municipality) return address(language, pathOf('municipality', municipality.slug))
  return guideAddress(guide, language, snapshot)
}

/** A guide that names the authority. */
const guideOf = (authority: string, snapshot: Snapshot): string | undefined =>
  snapshot
    .entries('guide')
    .find(({ id }) => snapshot.get('guide', id)?.document.authorities.includes(authority))?.id

function guideAddress(id: string | undefined, language: LanguageTag, snapshot: Snapshot): string {
  const slug = id === undefined ? undefined : snapshot.outline(id)?.slug
  return address(language, slug === undefined ? '' : pathOf('guide', slug))
}
