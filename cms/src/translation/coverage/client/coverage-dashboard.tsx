import type { ServerProps } from 'payload'
import { Dashboard } from './dashboard.tsx'
import { textsIn } from './texts.ts'

/** The state of all translations, on the first page of the admin. */
export const CoverageDashboard = ({ i18n }: Pick<ServerProps, 'i18n'>) => (
  <Dashboard texts={textsIn(i18n.language)} adminLanguage={i18n.language} />
)
