'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import type { ReleaseTexts } from '../../state/client/texts.ts'
import { ScheduleDialog } from './schedule-dialog.tsx'

/** Opens the dialog that sets a time, for whoever may publish the document. */
export function ScheduleButton({ texts, adminLanguage }: { texts: ReleaseTexts; adminLanguage: string }) {
  const { id, collectionSlug, hasPublishPermission, hasPublishedDoc, unpublishedVersionCount } =
    useDocumentInfo()
  const [isOpen, setIsOpen] = useState(false)
  if (id === undefined || collectionSlug === undefined || hasPublishPermission !== true) return null
  const hasNews = unpublishedVersionCount > 0 || !hasPublishedDoc
  return (
    <>
      <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => setIsOpen(true)}>
        {texts['schedule.open']}
      </Button>
      {isOpen && (
        <ScheduleDialog
          collection={collectionSlug}
          id={String(id)}
          first={hasNews ? 'publish' : 'unpublish'}
          close={() => setIsOpen(false)}
          texts={texts}
          adminLanguage={adminLanguage}
        />
      )}
    </>
  )
}
