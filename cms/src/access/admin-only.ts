import { cmsUser, hasRole } from './cms-user.ts'

/** Administrators; for collections and for single fields. */
export const adminOnly = ({ req }: { req: { user?: unknown } }): boolean =>
  hasRole(cmsUser(req.user), 'admin')
