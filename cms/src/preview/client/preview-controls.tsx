import type { BeforeDocumentControlsServerProps } from 'payload'
import { cmsUser } from '../../access/cms-user.ts'
import { maySeeLanguage } from '../../access/translation-access.ts'
import { atStart } from '../../admin/kit/wording.ts'
import { languageNameIn } from '../../labels/in-language.ts'
import { siteLanguages } from '../../content/settings/site-languages.ts'
import { PreviewButtons } from './preview-buttons.tsx'
import { previewPlace } from '../server/preview-place.ts'
import { previewTexts } from './preview-texts.ts'

/** What comes before the buttons of a document: the language of the live preview, and links that can be sent. */
export async function PreviewControls({ i18n, payload, user }: BeforeDocumentControlsServerProps) {
  const person = cmsUser(user)
  const languages = (await siteLanguages(payload)).filter((tag) => maySeeLanguage(person, tag))
  return (
    <PreviewButtons
      isSetUp={previewPlace(payload) !== undefined}
      languages={languages.map((tag) => ({
        tag,
        name: atStart(languageNameIn(i18n.language, tag), i18n.language),
      }))}
      adminLanguage={i18n.language}
      texts={previewTexts(i18n.language)}
    />
  )
}
