'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'

interface DocumentTabLinkProps {
  label: string
  /** The path of the tab below the document's address: `/translations`. */
  path: string
}

/** A tab of a document, as Payload draws its own ones. */
export function DocumentTabLink({ label, path }: DocumentTabLinkProps) {
  const { collectionSlug, id } = useDocumentInfo()
  const address = `/admin/collections/${collectionSlug ?? ''}/${id ?? ''}${path}`
  const isActive = usePathname() === address
  return (
    <Button
      buttonStyle="tab"
      className={isActive ? 'doc-tab doc-tab--active' : 'doc-tab'}
      disabled={isActive}
      el={isActive ? 'div' : 'link'}
      margin={false}
      size="medium"
      to={isActive ? undefined : address}
    >
      <span className="doc-tab__label">{label}</span>
    </Button>
  )
}
