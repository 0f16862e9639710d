import type { Access } from 'payload'
import { cmsUser, hasRole } from './cms-user.ts'

/** An administrator may access every account, everyone else only her own. */
export const ownAccount: Access = ({ req }) => {
  const user = cmsUser(req.user)
  if (!user) return false
  return hasRole(user, 'admin') ? true : { id: { equals: user.id } }
}
