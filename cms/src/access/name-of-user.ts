import { isRecord } from '@tienviitta/content-models/models/schema-walk'

/** The name of an account, as colleagues see it; its e-mail address when it has none. */
export function nameOfUser(user: unknown): string {
  if (!isRecord(user)) return 'Tienviitta'
  const { name, email } = user
  return typeof name === 'string' && name !== '' ? name : typeof email === 'string' ? email : 'Tienviitta'
}

/**
 * How readers are told who did the work: an office or a role that the person has chosen; never the name of an account.
 */
export function creditOfUser(user: unknown): string | undefined {
  const credit = isRecord(user) ? user['credit'] : undefined
  return typeof credit === 'string' && credit !== '' ? credit : undefined
}
