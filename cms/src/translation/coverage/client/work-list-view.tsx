import type { AdminViewServerProps } from 'payload'
import { AdminView } from '../../../admin/kit/admin-view.tsx'
import { textsIn } from './texts.ts'
import { WorkList } from './work-list.tsx'

/** The list of work at `/admin/work`. */
export function WorkListView(view: AdminViewServerProps) {
  const { language } = view.i18n
  const texts = textsIn(language)
  return (
    <AdminView view={view} path="/admin/work" title={texts['coverage.work']}>
      <WorkList texts={texts} adminLanguage={language} />
    </AdminView>
  )
}
