'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { AdminButton } from '../../../admin/kit/admin-button.tsx'
import { type TextsProps, useSay } from '../../../admin/kit/say.ts'
import type { ReleaseTexts } from '../../state/client/texts.ts'
import { ScheduleDialog } from './schedule-dialog.tsx'

/** Opens the dialog that sets a time, for anyone who may publish the document. */
export function ScheduleButton(props: TextsProps<ReleaseTexts>) {
  const say = useSay(props)
  const { id, collectionSlug, hasPublishPermission, hasPublishedDoc, unpublishedVersionCount } =
    useDocumentInfo()
  const [isOpen, setIsOpen] = useState(false)
  if (id === undefined || collectionSlug === undefined || hasPublishPermission !== true) return null
  const hasNews = unpublishedVersionCount > 0 || !hasPublishedDoc
  return (
    <>
      <AdminButton onClick={() => setIsOpen(true)}>{say('schedule.open')}</AdminButton>
      {isOpen && (
        <ScheduleDialog
          collection={collectionSlug}
          id={String(id)}
          first={hasNews ? 'publish' : 'unpublish'}
          close={() => setIsOpen(false)}
          say={say}
        />
      )}
    </>
  )
}
