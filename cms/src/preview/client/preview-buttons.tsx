'use client'

import { toast, useDocumentInfo, useLivePreviewContext } from '@payloadcms/ui'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { useCallback, useEffect, useRef, useState } from 'react'
import { AdminButton } from '../../admin/kit/admin-button.tsx'
import { ask } from '../../admin/kit/api-client.ts'
import { type TextsProps, useSay } from '../../admin/kit/say.ts'
import { Choice } from '../../admin/kit/choice.tsx'
import { showLivePreview } from '../contracts.ts'
import { LinksDialog } from './links-dialog.tsx'
import type { PreviewTexts } from './preview-texts.ts'
import './preview.css'

/** A language of the site, by its name in the language of the admin. */
export interface NamedLanguage {
  tag: LanguageTag
  name: string
}

interface PreviewButtonsProps extends TextsProps<PreviewTexts> {
  /** Whether the CMS knows a server that shows previews. */
  isSetUp: boolean
  /** The languages that the person may see. */
  languages: readonly NamedLanguage[]
}

/**
 * The language of the live preview while that is open, and the button that opens the dialog about links. When the live
 * preview is opened, the CMS is asked to write its page; from then on it does so after each save.
 */
export function PreviewButtons({ isSetUp, languages, ...texts }: PreviewButtonsProps) {
  const say = useSay(texts)
  const { id, collectionSlug } = useDocumentInfo()
  const { isLivePreviewing, setURL, url } = useLivePreviewContext()
  const [isOpen, setIsOpen] = useState(false)
  const about = id === undefined || collectionSlug === undefined ? undefined : `${collectionSlug}/${id}`

  const failure = say('preview.failed')
  const frameTitle = say('preview.bar-label')

  // It is a new function whenever the address changes, and compares with the address that it was made for.
  const open = useRef(setURL)
  useEffect(() => {
    open.current = setURL
  }, [setURL])

  const show = useCallback(
    async (language?: LanguageTag): Promise<void> => {
      const [collection = '', documentId = ''] = about?.split('/') ?? []
      const outcome = await ask(showLivePreview, { collection, id: documentId, language })
      if (outcome.ok) open.current(outcome.value.url)
      else toast.error(outcome.message ?? failure)
    },
    [about, failure],
  )
  useEffect(() => {
    if (!isLivePreviewing || about === undefined) return
    // Payload's frame has no title; people who hear the page need one.
    document.getElementById('live-preview-iframe')?.setAttribute('title', frameTitle)
    void show()
  }, [isLivePreviewing, about, show, frameTitle])

  if (about === undefined) return null
  const shown = languageIn(url) ?? 'fi'
  return (
    <div className="preview-controls" role="group" aria-label={frameTitle}>
      {isLivePreviewing && (
        <label>
          <span>{say('preview.language')}</span>
          <Choice
            value={shown}
            options={languages.map(({ tag, name }) => [tag, name])}
            choose={(chosen) => void show(languages.find(({ tag }) => tag === chosen)?.tag)}
          />
        </label>
      )}
      <AdminButton onClick={() => setIsOpen(true)}>{say('preview.links')}</AdminButton>
      {isOpen && (
        <LinksDialog close={() => setIsOpen(false)} document={about} {...{ isSetUp, languages, say }} />
      )}
    </div>
  )
}

/** The language in which the address of a preview opens. */
function languageIn(url: string | null | undefined): string | undefined {
  return url && URL.canParse(url) ? (new URL(url).searchParams.get('language') ?? undefined) : undefined
}
