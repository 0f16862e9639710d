import type { Endpoint } from 'payload'
import { messageIn } from '../labels/message.ts'

/**
 * Replaces Payload's own endpoint, through which anyone who comes first becomes the first user. Here the first
 * administrator is created on the server (`start/prepare.ts --admin-password-file`).
 */
export const noFirstRegister: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: (req) => {
    const message = messageIn('problem.first-user', req.i18n.language)
    return Response.json({ errors: [{ message }] }, { status: 403 })
  },
}
