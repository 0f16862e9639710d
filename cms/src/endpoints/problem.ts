import { APIError, type PayloadRequest } from 'payload'
import type { MessageValues } from '../labels/format-message.ts'
import type { LabelKey } from '../labels/label.ts'
import { messageIn } from '../labels/message.ts'

/** An answer that says what is wrong, in the language of the admin, with the values that the text names. */
export const problem = (
  req: PayloadRequest,
  key: LabelKey,
  status: number,
  values: MessageValues = {},
): APIError => new APIError(messageIn(key, req.i18n.language, values), status, null, true)
