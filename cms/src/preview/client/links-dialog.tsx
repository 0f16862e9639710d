import { Button } from '@payloadcms/ui'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { ask } from '../../admin/kit/api-client.ts'
import { filled } from '../../admin/kit/wording.ts'
import { momentText } from '../../admin/kit/moment-text.ts'
import { LinkForm } from './link-form.tsx'
import { LinkList } from './link-list.tsx'
import type { NamedLanguage } from './preview-buttons.tsx'
import type { LinkLasts } from '../link-lasts.ts'
import { type PreviewLink, listPreviewLinks, makePreviewLink, takeBackPreviewLink } from '../contracts.ts'
import type { PreviewTexts } from './preview-texts.ts'

interface LinksDialogProps {
  /** `guides/<id>` */
  document: string
  isSetUp: boolean
  languages: readonly NamedLanguage[]
  adminLanguage: string
  texts: PreviewTexts
  close: () => void
}

/** Makes links to the draft that can be sent, lists those that work, and takes them back. */
export function LinksDialog({ document, isSetUp, languages, adminLanguage, texts, close }: LinksDialogProps) {
  const [collection = '', id = ''] = document.split('/')
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [links, setLinks] = useState<readonly PreviewLink[]>([])
  const [said, setSaid] = useState('')
  /** A link that the browser did not copy. */
  const [uncopied, setUncopied] = useState<string>()

  const timeOf = ({ expires }: PreviewLink): string => momentText(expires, adminLanguage, new Date())
  const failed = (message?: string): void => setSaid(message ?? texts['preview.failed'])

  useEffect(() => {
    dialog.current?.showModal()
    if (!isSetUp) return
    void ask(listPreviewLinks, { collection, id }).then((outcome) => {
      if (outcome.ok) setLinks(outcome.value.links)
      else setSaid(outcome.message ?? texts['preview.failed'])
    })
  }, [collection, id, isSetUp, texts])

  async function copy(link: PreviewLink): Promise<void> {
    const isCopied = await copied(link.url)
    setUncopied(isCopied ? undefined : link.url)
    setSaid(filled(texts[isCopied ? 'preview.copied' : 'preview.not-copied'], { time: timeOf(link) }))
  }

  async function make(language: LanguageTag, lasts: LinkLasts): Promise<void> {
    const about = { collection, id, language, lasts }
    const outcome = await ask(makePreviewLink, about)
    if (!outcome.ok) {
      failed(outcome.message)
      return
    }
    const { link } = outcome.value
    setLinks((known) => [...known, link])
    await copy(link)
  }

  async function takeBack({ token }: PreviewLink): Promise<void> {
    const outcome = await ask(takeBackPreviewLink, { collection, id, token })
    if (!outcome.ok) {
      failed(outcome.message)
      return
    }
    setLinks((known) => known.filter((link) => link.token !== token))
    setUncopied(undefined)
    setSaid(texts['preview.taken-back'])
  }

  // Outside the form of the document, so that Enter in a choice does not send it.
  return createPortal(
    <dialog
      ref={dialog}
      className="preview-dialog"
      aria-labelledby={title}
      onCancel={(event: SyntheticEvent) => {
        event.preventDefault()
        close()
      }}
      onClose={close}
    >
      <h2 id={title}>{texts['preview.links']}</h2>
      {isSetUp ? (
        <>
          <p>{texts['preview.links-intro']}</p>
          <LinkForm make={(language, lasts) => void make(language, lasts)} {...{ languages, texts }} />
          <p role="status">{said}</p>
          {uncopied !== undefined && (
            <input
              readOnly
              value={uncopied}
              aria-label={texts['preview.links']}
              onFocus={(event) => event.target.select()}
            />
          )}
          <LinkList
            copy={(link) => void copy(link)}
            takeBack={(link) => void takeBack(link)}
            {...{ links, languages, timeOf, texts }}
          />
        </>
      ) : (
        <p>{texts['preview.no-server']}</p>
      )}
      <div className="preview-dialog__end">
        <Button buttonStyle="secondary" size="medium" margin={false} onClick={close}>
          {texts['preview.close']}
        </Button>
      </div>
    </dialog>,
    globalThis.document.body,
  )
}

/** Puts a text on the clipboard; some browsers refuse, and none does without a secure connection. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return false
    throw error
  }
}
