'use client'

import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { AdminButton } from '../../../admin/kit/admin-button.tsx'
import { PublishLine } from '../../../publishing/state/client/publish-line.tsx'
import type { ReleaseTexts } from '../../../publishing/state/client/texts.ts'
import { assignTranslation, readDocumentCoverage } from '../contracts.ts'
import type { LanguageCoverage } from '../coverage.ts'
import { ask } from '../../../admin/kit/api-client.ts'
import { useAnswer } from '../../../admin/kit/use-answer.ts'
import { LanguageTable } from './language-table.tsx'
import { PublishReady } from './publish-ready.tsx'
import type { Texts } from './texts.ts'
import { type TextsProps, useSay } from '../../../admin/kit/say.ts'
import { Waiting } from '../../../admin/kit/waiting.tsx'
import { xliffAddress } from './work-keys.ts'
import './coverage.css'
import './coverage-table.css'

interface DocumentTranslationsProps extends TextsProps<Texts> {
  collection: string
  id: string
  publishingTexts: ReleaseTexts
}

/** A document in every language: how far along it is, whose it is, and what can be done with all of them. */
export function DocumentTranslations(props: DocumentTranslationsProps) {
  const { collection, id, publishingTexts, adminLanguage } = props
  const say = useSay(props)
  const [answer, again] = useAnswer(readDocumentCoverage, { collection, id })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())

  async function assign({ language }: LanguageCoverage, user: string | null): Promise<void> {
    const outcome = await ask(assignTranslation, { collection, id, language, user })
    if (outcome.ok) toast.success(say('coverage.work.assigned', { n: 1 }))
    else toast.error(outcome.message ?? say('coverage.work.assign-failed'))
    again()
  }

  if (answer.state !== 'ready')
    return (
      <div className="coverage">
        <Waiting name="coverage" {...{ answer, say, again }} />
      </div>
    )
  const document = answer.value
  if (document.units === 0) return <p>{say('coverage.tab.no-texts')}</p>
  if (document.languages.length === 0) return <p>{say('coverage.tab.no-languages')}</p>

  const forExport = document.languages
    .filter(({ language }) => chosen.has(language))
    .map(({ language }) => ({ collection: document.collection, id, language }))
  return (
    <main className="coverage" aria-busy={answer.isRefreshing}>
      <h2>{say('coverage.tab')}</h2>
      <PublishLine trigger={document} texts={publishingTexts} {...{ collection, id, adminLanguage }} />
      {!document.isPublished && <p>{say('coverage.tab.not-published')}</p>}
      <p>
        {say('coverage.tab.size', {
          units: say('coverage.units', { n: document.units }),
          words: say('coverage.words', { n: document.words }),
        })}
      </p>
      <div className="coverage__controls">
        {document.may.publish && <PublishReady published={again} {...{ document, say }} />}
        <AdminButton
          el="anchor"
          disabled={forExport.length === 0}
          url={forExport.length === 0 ? undefined : xliffAddress(forExport)}
        >
          {say('coverage.xliff.export')}
        </AdminButton>
        <AdminButton el="link" to="/admin/xliff">
          {say('coverage.xliff.import')}
        </AdminButton>
      </div>
      <LanguageTable
        choose={setChosen}
        assign={(language, user) => void assign(language, user)}
        {...{ document, chosen, say }}
      />
    </main>
  )
}
