import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { textsIn } from './texts.ts'
import { WorkList } from './work-list.tsx'

/** The list of work at `/admin/work`. Whoever is not signed in is sent to the login and comes back from there. */
export function WorkListView({ initPageResult, params, searchParams, i18n, payload }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(`/admin/work${req.search}`)}`)
  const texts = textsIn(i18n.language)
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user}
      visibleEntities={{ collections: visibleEntities.collections, globals: visibleEntities.globals }}
    >
      <SetStepNav nav={[{ label: texts['coverage.work'] }]} />
      <Gutter>
        <WorkList texts={texts} adminLanguage={i18n.language} />
      </Gutter>
    </DefaultTemplate>
  )
}
