import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import { releaseTextsIn } from '../../../publishing/state/client/texts.ts'
import { Desk } from './desk.tsx'
import { deskTexts } from './desk-texts.ts'

/** The page of the admin on which one document is translated into one language: `/translate/:collection/:id/:language`. */
export async function DeskView({ initPageResult, params, searchParams, viewActions }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const { payload, user, i18n } = req
  const segments = params?.['segments']
  const [, collection = '', id = '', language = ''] = Array.isArray(segments) ? segments : []
  const wish = (name: string): string | undefined => {
    const value = searchParams?.[name]
    return typeof value === 'string' ? value : undefined
  }
  const reference = wish('reference')
  return (
    <DefaultTemplate
      i18n={i18n}
      payload={payload}
      permissions={permissions}
      req={req}
      visibleEntities={visibleEntities}
      viewActions={viewActions ?? []}
      {...(locale === undefined ? {} : { locale })}
      {...(params === undefined ? {} : { params })}
      {...(searchParams === undefined ? {} : { searchParams })}
      {...(user ? { user } : {})}
    >
      <Desk
        collection={collection}
        id={id}
        language={language}
        {...(wish('source') === 'draft' ? { source: 'draft' as const } : {})}
        {...(reference === undefined ? {} : { reference })}
        user={user ? String(user.id) : ''}
        adminLanguage={i18n.language}
        texts={deskTexts(i18n.language)}
        publishingTexts={releaseTextsIn(i18n.language)}
      />
    </DefaultTemplate>
  )
}
