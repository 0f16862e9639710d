import { isLanguageTag } from '@tienviitta/content-models/languages/registry'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'

export const ROLES = ['admin', 'editor', 'translator', 'communications'] as const
export type Role = (typeof ROLES)[number]

/** The acting user: what access rules check. */
export interface CmsUser {
  id: string
  roles: readonly Role[]
  /** Whether an editor is limited to her municipalities, of which there may be none any more. */
  isLimited: boolean
  /** Ids of the municipalities that a limited editor edits for. */
  municipalities: readonly string[]
  /** Languages that a translator writes in. */
  languages: readonly string[]
}

/** The user of a request; `undefined` when nobody is signed in. */
export function cmsUser(user: unknown): CmsUser | undefined {
  if (!isRecord(user) || typeof user['id'] !== 'string') return undefined
  const roles = strings(user['roles']).filter((role): role is Role => ROLES.some((known) => known === role))
  const named = Array.isArray(user['municipalities']) ? user['municipalities'] : []
  return {
    id: user['id'],
    roles,
    isLimited: user['scope'] === 'municipalities' || named.length > 0,
    municipalities: named.flatMap(idOf),
    languages: strings(user['languages']).filter(isLanguageTag),
  }
}

/** Whether the user has the role; never when nobody is signed in. */
export const hasRole = (user: CmsUser | undefined, role: Role): boolean => user?.roles.includes(role) ?? false

/** Whether the user edits all content: an administrator, or an editor who is not limited to municipalities. */
export const editsEverything = (user: CmsUser | undefined): boolean =>
  hasRole(user, 'admin') || (hasRole(user, 'editor') && user?.isLimited === false)

/** Whether the user edits only what names one of her municipalities. */
export const isMunicipalEditor = (user: CmsUser | undefined): user is CmsUser =>
  hasRole(user, 'editor') && !editsEverything(user)

const strings = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).filter((item): item is string => typeof item === 'string')

const idOf = (value: unknown): string[] => {
  const id = isRecord(value) ? value['id'] : value
  return typeof id === 'string' ? [id] : []
}
