'use client'

import { useDocumentEvents, useDocumentInfo } from '@payloadcms/ui'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import { PublishLine } from './publish-line.tsx'
import type { ReleaseTexts } from './texts.ts'

/** The line about publishing in the form of a document. It checks again after publishing, not after each draft. */
export function PublishLineOfForm({ texts, adminLanguage }: { texts: ReleaseTexts; adminLanguage: string }) {
  const { id, collectionSlug, hasPublishedDoc } = useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  if (id === undefined || collectionSlug === undefined) return null
  const saved: unknown = mostRecentUpdate?.doc
  const status = isRecord(saved) ? saved['_status'] : undefined
  const published = mostRecentUpdate && status !== 'draft' ? mostRecentUpdate.updatedAt : ''
  return (
    <PublishLine
      collection={collectionSlug}
      id={String(id)}
      trigger={`${String(hasPublishedDoc)} ${published}`}
      texts={texts}
      adminLanguage={adminLanguage}
    />
  )
}
