import { Button } from '@payloadcms/ui'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { useState } from 'react'
import type { DocumentCoverage } from '../coverage.ts'
import { type Outcome, send } from '../../../admin/kit/answer.ts'
import type { Texts } from './texts.ts'
import { atStart } from '../../../admin/kit/wording.ts'
import { formatMessage } from '../../../labels/format-message.ts'

/** What `POST publish-ready` answers. */
interface PublishedLanguages {
  published: LanguageTag[]
  notReady: { language: LanguageTag; reason: string }[]
}

interface PublishReadyProps {
  document: DocumentCoverage
  texts: Texts
  adminLanguage: string
  /** Called when something was published. */
  published: () => void
}

/** Publishes every translation of a document that is ready, and tells which were and why the others were not. */
export function PublishReady({ document, texts, adminLanguage, published }: PublishReadyProps) {
  const [outcome, setOutcome] = useState<Outcome<PublishedLanguages> | 'none' | 'busy'>('none')

  async function publish(): Promise<void> {
    setOutcome('busy')
    const { collection, id } = document
    const result = await send<PublishedLanguages>('/api/translations/publish-ready', { collection, id })
    setOutcome(result)
    if (result.ok && result.value.published.length > 0) published()
  }

  const nameOf = (tag: LanguageTag): string =>
    document.languages.find(({ language }) => language === tag)?.name ?? tag

  return (
    <>
      <Button
        buttonStyle="primary"
        size="medium"
        margin={false}
        disabled={outcome === 'busy'}
        onClick={() => void publish()}
      >
        {texts['coverage.tab.publish-ready']}
      </Button>
      <div className="coverage__result" role="status">
        {outcome === 'busy' && <p>{texts['coverage.tab.publishing']}</p>}
        {typeof outcome === 'object' && !outcome.ok && (
          <p>{outcome.message ?? texts['coverage.tab.publish-failed']}</p>
        )}
        {typeof outcome === 'object' && outcome.ok && (
          <>
            <p>
              {outcome.value.published.length === 0
                ? texts['coverage.tab.none-ready']
                : formatMessage(texts['coverage.tab.published'], adminLanguage, {
                    languages: outcome.value.published.map(nameOf).join(', '),
                  })}
            </p>
            {outcome.value.notReady.length > 0 && (
              <>
                <p>{texts['coverage.tab.not-ready']}</p>
                <ul>
                  {outcome.value.notReady.map(({ language, reason }) => (
                    <li key={language}>{`${atStart(nameOf(language), adminLanguage)}: ${reason}`}</li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </div>
    </>
  )
}
