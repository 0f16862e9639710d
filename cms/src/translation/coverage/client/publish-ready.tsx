import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { useState } from 'react'
import type { z } from 'zod'
import { AdminButton } from '../../../admin/kit/admin-button.tsx'
import { publishReadyTranslations } from '../contracts.ts'
import type { DocumentCoverage } from '../coverage.ts'
import { type Outcome, ask } from '../../../admin/kit/api-client.ts'
import type { CoverageSay } from './texts.ts'
import { atStart } from '../../../admin/kit/wording.ts'

type PublishedLanguages = z.output<typeof publishReadyTranslations.answer>

interface PublishReadyProps {
  document: DocumentCoverage
  say: CoverageSay
  /** Called when something was published. */
  published: () => void
}

/**
 * Publishes every translation of a document that is ready, and says which were published and why the others were not.
 */
export function PublishReady({ document, say, published }: PublishReadyProps) {
  const [outcome, setOutcome] = useState<Outcome<PublishedLanguages> | 'none' | 'busy'>('none')

  async function publish(): Promise<void> {
    setOutcome('busy')
    const { collection, id } = document
    const result = await ask(publishReadyTranslations, { collection, id })
    setOutcome(result)
    if (result.ok && result.value.published.length > 0) published()
  }

  const nameOf = (tag: LanguageTag): string =>
    document.languages.find(({ language }) => language === tag)?.name ?? tag

  return (
    <>
      <AdminButton buttonStyle="primary" disabled={outcome === 'busy'} onClick={() => void publish()}>
        {say('coverage.tab.publish-ready')}
      </AdminButton>
      <div className="coverage__result" role="status">
        {outcome === 'busy' && <p>{say('coverage.tab.publishing')}</p>}
        {typeof outcome === 'object' && !outcome.ok && (
          <p>{outcome.message ?? say('coverage.tab.publish-failed')}</p>
        )}
        {typeof outcome === 'object' && outcome.ok && (
          <>
            <p>
              {outcome.value.published.length === 0
                ? say('coverage.tab.none-ready')
                : say('coverage.tab.published', {
                    languages: outcome.value.published.map(nameOf).join(', '),
                  })}
            </p>
            {outcome.value.notReady.length > 0 && (
              <>
                <p>{say('coverage.tab.not-ready')}</p>
                <ul>
                  {outcome.value.notReady.map(({ language, reason }) => (
                    <li key={language}>{`${atStart(nameOf(language), say.language)}: ${reason}`}</li>
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
