import { isLanguageTag } from '@tienviitta/content-models/languages/registry'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'

export const ROLES = ['admin', 'editor', 'translator', 'communications'] as const
export type Role = (typeof ROLES)[number]

/** The acting user: what access rules check. */
export interface CmsUser {
  id: string
  roles: readonly Role[]
  /** Ids of the municipalities that an editor is limited to; none means all content. */
  municipalities: readonly string[]
  /** Languages that a translator writes in. */
  languages: readonly string[]
}

/** The user of a request; `undefined` when nobody is signed in. */
export function cmsUser(user: unknown): CmsUser | undefined {
  if (!isRecord(user) || typeof user['id'] !== 'string') return undefined
  const roles = strings(user['roles']).filter((role): role is Role => ROLES.some((known) => known === role))
  return {
    id: user['id'],
    roles,
    municipalities: (Array.isArray(user['municipalities']) ? user['municipalities'] : []).flatMap(idOf),
    languages: strings(user['languages']).filter(isLanguageTag),
  }
}

/** Whether the user has the role; never when nobody is signed in. */
export const hasRole = (user: CmsUser | undefined, role: Role): boolean => user?.roles.includes(role) ?? false

/** Whether the user edits all content: an administrator, or an editor who is not limited to municipalities. */
export const editsEverything = (user: CmsUser | undefined): boolean =>
  hasRole(user, 'admin') || (hasRole(user, 'editor') && user?.municipalities.length === 0)

/** Whether the user edits only what names one of her municipalities. */
export const isMunicipalEditor = (user: CmsUser | undefined): user is CmsUser =>
  hasRole(user, 'editor') && !editsEverything(user)

const strings = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).filter((item): item is string => typeof item === 'string')

const idOf = (value: unknown): string[] => {
  const id = isRecord(value) ? value['id'] : value
  return typeof id === 'string' ? [id] : []
}
