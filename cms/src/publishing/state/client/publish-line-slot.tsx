import type { ServerProps } from 'payload'
import { PublishLineOfForm } from './publish-line-of-form.tsx'
import { releaseTextsIn } from './texts.ts'

/** `admin.components.edit.beforeDocumentControls` of a collection: the line about publishing. */
export const PublishLineSlot = ({ i18n }: Pick<ServerProps, 'i18n'>) => (
  <PublishLineOfForm texts={releaseTextsIn(i18n.language)} adminLanguage={i18n.language} />
)
