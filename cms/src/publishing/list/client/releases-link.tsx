import type { ServerProps } from 'payload'
import { AdminLink } from '../../../admin/kit/admin-link.tsx'
import { releaseTextsIn } from '../../state/client/texts.ts'

/** The link to the list of releases, after the collections in the admin's menu. */
export const ReleasesLink = ({ i18n }: Pick<ServerProps, 'i18n'>) => (
  <AdminLink className="nav__link" href="/admin/releases" id="nav-releases">
    <span className="nav__link-label">{releaseTextsIn(i18n.language)['releases.title']}</span>
  </AdminLink>
)
