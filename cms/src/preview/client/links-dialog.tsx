import { Button } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { Dialog } from '../../admin/kit/dialog.tsx'
import { ask, send } from '../../admin/kit/answer.ts'
import { formatMessage } from '../../labels/format-message.ts'
import { momentText } from '../../admin/kit/dates.ts'
import { LinkForm } from './link-form.tsx'
import { LinkList } from './link-list.tsx'
import type { NamedLanguage } from './preview-buttons.tsx'
import type { LinkLasts } from '../server/link-lasts.ts'
import type { PreviewLink } from '../server/preview-link.ts'
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
  const [links, setLinks] = useState<readonly PreviewLink[]>([])
  const [said, setSaid] = useState('')
  /** A link that the browser did not copy. */
  const [uncopied, setUncopied] = useState<string>()

  const timeOf = ({ expires }: PreviewLink): string => momentText(expires, adminLanguage, new Date())
  const failed = (message?: string): void => setSaid(message ?? texts['preview.failed'])

  useEffect(() => {
    if (!isSetUp) return
    const query = new URLSearchParams({ collection, id }).toString()
    void ask<{ links: PreviewLink[] }>(`/api/translations/preview-links?${query}`).then((outcome) => {
      if (outcome.ok) setLinks(outcome.value.links)
      else setSaid(outcome.message ?? texts['preview.failed'])
    })
  }, [collection, id, isSetUp, texts])

  async function copy(link: PreviewLink): Promise<void> {
    const isCopied = await copied(link.url)
    setUncopied(isCopied ? undefined : link.url)
    setSaid(
      formatMessage(texts[isCopied ? 'preview.copied' : 'preview.not-copied'], adminLanguage, {
        time: timeOf(link),
      }),
    )
  }

  async function make(language: string, lasts: LinkLasts): Promise<void> {
    const about = { collection, id, language, lasts }
    const outcome = await send<{ link: PreviewLink }>('/api/translations/preview-link', about)
    if (!outcome.ok) {
      failed(outcome.message)
      return
    }
    const { link } = outcome.value
    setLinks((known) => [...known, link])
    await copy(link)
  }

  async function takeBack({ token }: PreviewLink): Promise<void> {
    const outcome = await send('/api/translations/preview-link-back', { collection, id, token })
    if (!outcome.ok) {
      failed(outcome.message)
      return
    }
    setLinks((known) => known.filter((link) => link.token !== token))
    setUncopied(undefined)
    setSaid(texts['preview.taken-back'])
  }

  return (
    <Dialog title={texts['preview.links']} close={close} className="preview-dialog">
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
            {...{ links, languages, timeOf, texts, adminLanguage }}
          />
        </>
      ) : (
        <p>{texts['preview.no-server']}</p>
      )}
      <div className="admin-dialog__end">
        <Button buttonStyle="secondary" size="medium" margin={false} onClick={close}>
          {texts['preview.close']}
        </Button>
      </div>
    </Dialog>
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
