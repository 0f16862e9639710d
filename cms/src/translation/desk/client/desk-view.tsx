import type { AdminViewServerProps } from 'payload'
import { AdminFrame } from '../../../admin/kit/admin-view.tsx'
import { releaseTextsIn } from '../../../publishing/state/client/texts.ts'
import { Desk } from './desk.tsx'
import { deskTexts } from './desk-texts.ts'

/** The page of the admin on which one document is translated into one language: `/translate/:collection/:id/:language`. */
export function DeskView(view: AdminViewServerProps) {
  const { params, searchParams, i18n, initPageResult } = view
  const { user } = initPageResult.req
  const segments = params?.['segments']
  const [, collection = '', id = '', language = ''] = Array.isArray(segments) ? segments : []
  const reference = searchParams?.['reference']
  return (
    <AdminFrame view={view}>
      <Desk
        source={searchParams?.['source'] === 'draft' ? 'draft' : undefined}
        reference={typeof reference === 'string' ? reference : undefined}
        user={user ? String(user.id) : ''}
        adminLanguage={i18n.language}
        texts={deskTexts(i18n.language)}
        publishingTexts={releaseTextsIn(i18n.language)}
        {...{ collection, id, language }}
      />
    </AdminFrame>
  )
}
