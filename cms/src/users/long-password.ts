import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { messageIn } from '../labels/message.ts'

/** Length against guessing, rather than kinds of characters: NIST SP 800-63B asks for at least 8, we ask for more. */
export const SHORTEST_PASSWORD = 12

/** Refuses short passwords. */
export const requireLongPassword: CollectionBeforeValidateHook = ({ data, req }) => {
  const password: unknown = (data as Record<string, unknown> | undefined)?.['password']
  if (typeof password === 'string' && password.length < SHORTEST_PASSWORD) {
    const message = messageIn('problem.short-password', req.i18n.language)
    throw new ValidationError({ collection: 'users', errors: [{ path: 'password', message }], req }, req.t)
  }
  return data as unknown
}
