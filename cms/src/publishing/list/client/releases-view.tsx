import type { AdminViewServerProps } from 'payload'
import { AdminView } from '../../../admin/kit/admin-view.tsx'
import { releaseTextsIn } from '../../state/client/texts.ts'
import { ReleasePage } from './release-page.tsx'

/** The list of releases at `/admin/releases`. */
export function ReleasesView(view: AdminViewServerProps) {
  const { language } = view.i18n
  const texts = releaseTextsIn(language)
  return (
    <AdminView view={view} path="/admin/releases" title={texts['releases.title']}>
      <ReleasePage texts={texts} adminLanguage={language} />
    </AdminView>
  )
}
