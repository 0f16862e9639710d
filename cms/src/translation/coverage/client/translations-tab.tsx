import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import { releaseTextsIn } from '../../../publishing/state/client/texts.ts'
import { DocumentTranslations } from './document-translations.tsx'
import { textsIn } from './texts.ts'

/** The tab of a document that shows how far along it is in every language. */
export function TranslationsTab({ initPageResult, doc, i18n }: DocumentViewServerProps) {
  const texts = textsIn(i18n.language)
  const collection = initPageResult.collectionConfig?.slug
  const id: unknown = doc['id']
  return (
    <Gutter className="coverage-tab">
      {collection === undefined || typeof id !== 'string' ? (
        <p>{texts['coverage.tab.never-saved']}</p>
      ) : (
        <DocumentTranslations
          adminLanguage={i18n.language}
          publishingTexts={releaseTextsIn(i18n.language)}
          {...{ collection, id, texts }}
        />
      )}
    </Gutter>
  )
}
