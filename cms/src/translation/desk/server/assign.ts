import type { PayloadRequest } from 'payload'
import { problem } from '../../../endpoints/problem.ts'
import type { DeskTarget } from '../../../content/document/translated-document.ts'
import { withRow } from '../../store/with-row.ts'

/**
 * Assigns a translation to a person, or to no one.
 * @param user id of the account
 * @throws APIError 404 when there is no such account
 */
export async function assign(
  req: PayloadRequest,
  { document, language }: DeskTarget,
  user: string | null,
): Promise<void> {
  const found =
    user === null ? null : await req.payload.count({ collection: 'users', where: { id: { equals: user } } })
  if (found?.totalDocs === 0) throw problem(req, 'problem.no-user', 404)
  await withRow(req.payload, document, language, ({ assignee: _before, ...row }) => ({
    row: user === null ? row : { ...row, assignee: user },
    result: undefined,
  }))
}
