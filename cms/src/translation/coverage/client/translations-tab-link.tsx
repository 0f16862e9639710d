import type { DocumentTabServerProps } from 'payload'
import { DocumentTabLink } from './document-tab-link.tsx'
import { messageIn } from '../../../labels/message.ts'

/** The link to the tab. Payload passes no language to the label of a tab, so the tab brings its own link. */
export const TranslationsTabLink = ({ i18n, path }: DocumentTabServerProps) => (
  <DocumentTabLink label={messageIn('coverage.tab', i18n.language)} path={path} />
)
