import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

interface AdminFrameProps {
  /** What Payload passes to a view. */
  view: AdminViewServerProps
  children: ReactNode
}

/** The menu and the head of the admin around a view of our own. */
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
  /** The view's address: `/admin/work`. */
  path: string
  /** Its name in the head. */
  title: string
}

/** A view of our own for people who are signed in; anyone else is sent to the login and returns from there. */
export function AdminView({ view, path, title, children }: AdminViewProps) {
  if (!view.initPageResult.req.user) redirect(loginAddress(path, view.searchParams))
  return (
    <AdminFrame view={view}>
      <SetStepNav nav={[{ label: title }]} />
      <Gutter>{children}</Gutter>
    </AdminFrame>
  )
}

/** The login that leads back to a view with its query, which Payload's request does not contain. */
function loginAddress(path: string, searchParams: AdminViewServerProps['searchParams'] = {}): string {
  const query = new URLSearchParams(
    Object.entries(searchParams).flatMap(([name, values = []]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    ),
  ).toString()
  return `/admin/login?redirect=${encodeURIComponent(query === '' ? path : `${path}?${query}`)}`
}
