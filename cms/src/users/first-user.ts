import type { Endpoint } from 'payload'
import { messageIn } from '../labels/message.ts'

/**
 * Takes the place of Payload's own endpoint, by which anybody who comes first becomes the first user. Here the first
 * administrator is made on the server (`start/prepare.ts --admin-password-file`).
 */
export const noFirstRegister: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: (req) => {
    const message = messageIn('problem.first-user', req.i18n.language)
    return Response.json({ errors: [{ message }] }, { status: 403 })
  },
}
