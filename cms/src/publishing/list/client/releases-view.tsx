import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { ReleasePage } from './release-page.tsx'
import { releaseTextsIn } from '../../state/client/texts.ts'

/** The list of releases at `/admin/releases`. Whoever is not signed in is sent to the login and comes back from there. */
export function ReleasesView({ initPageResult, params, searchParams, i18n, payload }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(`/admin/releases${req.search}`)}`)
  const texts = releaseTextsIn(i18n.language)
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
      <SetStepNav nav={[{ label: texts['releases.title'] }]} />
      <Gutter>
        <ReleasePage texts={texts} adminLanguage={i18n.language} />
      </Gutter>
    </DefaultTemplate>
  )
}
