import type { AdminViewServerProps } from 'payload'
import { AdminView } from '../../../admin/kit/admin-view.tsx'
import { XliffImport } from './xliff-import.tsx'
import { xliffTextsIn } from './xliff-texts.ts'

/** The page for imports at `/admin/xliff`. */
export function XliffView(view: AdminViewServerProps) {
  const { language } = view.i18n
  const texts = xliffTextsIn(language)
  return (
    <AdminView view={view} path="/admin/xliff" title={texts['xliff.title']}>
      <XliffImport texts={texts} adminLanguage={language} />
    </AdminView>
  )
}
