import type { CollectionBeforeChangeHook } from 'payload'

/** What an editor may edit: all content, or what names one of the municipalities of her account. */
export const EDITING_SCOPES = ['everything', 'municipalities'] as const
export type EditingScope = (typeof EDITING_SCOPES)[number]

/**
 * Keeps an account limited once it is: it stays so when its municipalities are deleted, until an administrator gives it
 * everything. Naming a municipality limits an account; giving it everything takes the municipalities away.
 */
export const keepScope: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const row = data as Record<string, unknown>
  const before = (originalDoc ?? {}) as Record<string, unknown>
  const isGivenEverything = row['scope'] === 'everything' && before['scope'] === 'municipalities'
  if (isGivenEverything) return { ...row, municipalities: [] }
  const named: unknown = row['municipalities'] ?? before['municipalities']
  const isLimited = Array.isArray(named) && named.length > 0
  return isLimited ? { ...row, scope: 'municipalities' } : row
}
