import type { DocumentTabServerProps } from 'payload'
import { DocumentTabLink } from './document-tab-link.tsx'
import { messageIn } from '../../../labels/message.ts'

/** The way to the tab. Payload gives the label of a tab no language, so the tab brings its own link. */
export const TranslationsTabLink = ({ i18n, path }: DocumentTabServerProps) => (
  <DocumentTabLink label={messageIn('coverage.tab', i18n.language)} path={path} />
)
