'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'
import { PublishLine } from '../../../publishing/state/client/publish-line.tsx'
import type { ReleaseTexts } from '../../../publishing/state/client/texts.ts'
import type { DocumentCoverage, LanguageCoverage } from '../coverage.ts'
import { send, useAnswer } from '../../../admin/kit/answer.ts'
import { LanguageTable } from './language-table.tsx'
import { PublishReady } from './publish-ready.tsx'
import type { Texts } from './texts.ts'
import { Waiting } from '../../../admin/kit/waiting.tsx'
import { xliffAddress } from './work-keys.ts'
import { formatMessage } from '../../../labels/format-message.ts'
import './coverage.css'
import './coverage-table.css'

interface DocumentTranslationsProps {
  collection: string
  id: string
  texts: Texts
  publishingTexts: ReleaseTexts
  adminLanguage: string
}

/** A document in every language: how far it is, whose it is, and what can be done with all of them. */
export function DocumentTranslations(props: DocumentTranslationsProps) {
  const { collection, id, texts, publishingTexts, adminLanguage } = props
  const [answer, again] = useAnswer<DocumentCoverage>(
    `/api/translations/document?${new URLSearchParams({ collection, id }).toString()}`,
  )
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())

  async function assign({ language }: LanguageCoverage, user: string | null): Promise<void> {
    const outcome = await send('/api/translations/assign', { collection, id, language, user })
    if (outcome.ok) toast.success(formatMessage(texts['coverage.work.assigned'], adminLanguage, { n: 1 }))
    else toast.error(outcome.message ?? texts['coverage.work.assign-failed'])
    again()
  }

  if (answer.state !== 'ready')
    return (
      <div className="coverage">
        <Waiting name="coverage" {...{ answer, texts, again }} />
      </div>
    )
  const document = answer.value
  if (document.units === 0) return <p>{texts['coverage.tab.no-texts']}</p>
  if (document.languages.length === 0) return <p>{texts['coverage.tab.no-languages']}</p>

  const forExport = document.languages
    .filter(({ language }) => chosen.has(language))
    .map(({ language }) => ({ collection: document.collection, id, language }))
  return (
    <main className="coverage" aria-busy={answer.isRefreshing}>
      <h2>{texts['coverage.tab']}</h2>
      <PublishLine trigger={document} texts={publishingTexts} {...{ collection, id, adminLanguage }} />
      {!document.isPublished && <p>{texts['coverage.tab.not-published']}</p>}
      <p>
        {formatMessage(texts['coverage.tab.size'], adminLanguage, {
          units: formatMessage(texts['coverage.units'], adminLanguage, { n: document.units }),
          words: formatMessage(texts['coverage.words'], adminLanguage, { n: document.words }),
        })}
      </p>
      <div className="coverage__controls">
        {document.may.publish && <PublishReady published={again} {...{ document, texts, adminLanguage }} />}
        <Button
          buttonStyle="secondary"
          size="medium"
          margin={false}
          el="anchor"
          disabled={forExport.length === 0}
          url={forExport.length === 0 ? undefined : xliffAddress(forExport)}
        >
          {texts['coverage.xliff.export']}
        </Button>
        <Button buttonStyle="secondary" size="medium" margin={false} el="link" to="/admin/xliff">
          {texts['coverage.xliff.import']}
        </Button>
      </div>
      <LanguageTable
        choose={setChosen}
        assign={(language, user) => void assign(language, user)}
        {...{ document, chosen, texts, adminLanguage }}
      />
    </main>
  )
}
