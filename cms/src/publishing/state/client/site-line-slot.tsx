import type { ServerProps } from 'payload'
import { SiteLine } from './site-line.tsx'
import { releaseTextsIn } from './texts.ts'

/** `admin.components.beforeListTable` of a collection: what happens to what was published or deleted. */
export const SiteLineSlot = ({ i18n }: Pick<ServerProps, 'i18n'>) => (
  <SiteLine texts={releaseTextsIn(i18n.language)} adminLanguage={i18n.language} />
)
