import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

interface AdminFrameProps {
  /** What Payload gives to a view. */
  view: AdminViewServerProps
  children: ReactNode
}

/** The menu and the head of the admin round a view of our own. */
export function AdminFrame({ view, children }: AdminFrameProps) {
  const { initPageResult, i18n, params, payload, searchParams, viewActions } = view
  const { req, permissions, visibleEntities, locale } = initPageResult
  return (
    <DefaultTemplate
      {...{ i18n, locale, params, payload, permissions, req, searchParams, visibleEntities }}
      user={req.user ?? undefined}
      viewActions={viewActions ?? []}
    >
      {children}
    </DefaultTemplate>
  )
}

interface AdminViewProps extends AdminFrameProps {
  /** Where the view stands: `/admin/work`. */
  path: string
  /** Its name in the head. */
  title: string
}

/** A view of our own for people who are signed in; whoever is not is sent to the login and comes back from there. */
export function AdminView({ view, path, title, children }: AdminViewProps) {
  const { req } = view.initPageResult
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(`${path}${req.search}`)}`)
  return (
    <AdminFrame view={view}>
      <SetStepNav nav={[{ label: title }]} />
      <Gutter>{children}</Gutter>
    </AdminFrame>
  )
}
