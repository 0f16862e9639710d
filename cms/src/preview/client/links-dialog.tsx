import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { useEffect, useState } from 'react'
import { AdminButton } from '../../admin/kit/admin-button.tsx'
import { ask } from '../../admin/kit/api-client.ts'
import { momentText } from '../../admin/kit/dates.ts'
import { Dialog } from '../../admin/kit/dialog.tsx'
import { LinkForm } from './link-form.tsx'
import { LinkList } from './link-list.tsx'
import type { NamedLanguage } from './preview-buttons.tsx'
import type { LinkLasts } from '../link-lasts.ts'
import { type PreviewLink, listPreviewLinks, makePreviewLink, takeBackPreviewLink } from '../contracts.ts'
import type { PreviewSay } from './preview-texts.ts'

interface LinksDialogProps {
  /** `guides/<id>` */
  document: string
  isSetUp: boolean
  languages: readonly NamedLanguage[]
  say: PreviewSay
  close: () => void
}

/** Creates links to the draft that can be sent, lists those that work, and revokes them. */
export function LinksDialog({ document, isSetUp, languages, say, close }: LinksDialogProps) {
  const [collection = '', id = ''] = document.split('/')
  const [links, setLinks] = useState<readonly PreviewLink[]>([])
  const [said, setSaid] = useState('')
  /** A link that the browser could not copy. */
  const [uncopied, setUncopied] = useState<string>()

  const timeOf = ({ expires }: PreviewLink): string => momentText(expires, say.language, new Date())
  const failed = (message?: string): void => setSaid(message ?? say('preview.failed'))

  useEffect(() => {
    if (!isSetUp) return
    void ask(listPreviewLinks, { collection, id }).then((outcome) => {
      if (outcome.ok) setLinks(outcome.value.links)
      else setSaid(outcome.message ?? say('preview.failed'))
    })
  }, [collection, id, isSetUp, say])

  async function copy(link: PreviewLink): Promise<void> {
    const isCopied = await copied(link.url)
    setUncopied(isCopied ? undefined : link.url)
    setSaid(say(isCopied ? 'preview.copied' : 'preview.not-copied', { time: timeOf(link) }))
  }

  async function make(language: LanguageTag, lasts: LinkLasts): Promise<void> {
    const outcome = await ask(makePreviewLink, { collection, id, language, lasts })
    if (outcome.ok) {
      const { link } = outcome.value
      setLinks((known) => [...known, link])
      await copy(link)
    } else failed(outcome.message)
  }

  async function takeBack({ token }: PreviewLink): Promise<void> {
    const outcome = await ask(takeBackPreviewLink, { collection, id, token })
    if (outcome.ok) {
      setLinks((known) => known.filter((link) => link.token !== token))
      setUncopied(undefined)
      setSaid(say('preview.taken-back'))
    } else failed(outcome.message)
  }

  return (
    <Dialog title={say('preview.links')} close={close} className="preview-dialog">
      {isSetUp ? (
        <>
          <p>{say('preview.links-intro')}</p>
          <LinkForm make={(language, lasts) => void make(language, lasts)} {...{ languages, say }} />
          <p role="status">{said}</p>
          {uncopied !== undefined && (
            <input
              readOnly
              value={uncopied}
              aria-label={say('preview.links')}
              onFocus={(event) => event.target.select()}
            />
          )}
          <LinkList
            copy={(link) => void copy(link)}
            takeBack={(link) => void takeBack(link)}
            {...{ links, languages, timeOf, say }}
          />
        </>
      ) : (
        <p>{say('preview.no-server')}</p>
      )}
      <div className="admin-dialog__end">
        <AdminButton onClick={close}>{say('preview.close')}</AdminButton>
      </div>
    </Dialog>
  )
}

/** Copies a text to the clipboard; some browsers refuse, and none does it without a secure connection. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return false
    throw error
  }
}
