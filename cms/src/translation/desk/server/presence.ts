import type { PayloadRequest } from 'payload'
import { internalCollection } from '../../../database/internal-collection.ts'
import { updateOrCreate } from '../../../database/update-or-create.ts'
import type { StoredRow } from '../../../database/stored-rows.ts'
import type { Presence } from '../contracts.ts'
import { nameOfUser } from '../../../access/name-of-user.ts'
import { type DeskTarget, translationKey } from '../../../content/document/translated-document.ts'
import { readRow } from '../../store/translation-row.ts'

/** A person who has not been heard from for this long has left the desk. The desk reports every five seconds. */
const GONE_MILLISECONDS = 15_000

/** Who is at which translation now, in which unit; the same for all processes of the CMS. */
export const deskPresence = internalCollection('desk-presence', [
  { name: 'key', type: 'text', required: true, unique: true, index: true },
  { name: 'row', type: 'text', required: true, index: true },
  { name: 'account', type: 'text', required: true },
  { name: 'name', type: 'text', required: true },
  { name: 'unit', type: 'text' },
  { name: 'seen', type: 'number', required: true },
])

/**
 * Notes where the person is, and says who else is there and which units others have saved.
 * @param unit the unit that she writes in, if any
 * @param since the `now` of the last answer; only later saves are reported
 */
export async function notePresence(
  req: PayloadRequest,
  { document, language }: DeskTarget,
  unit: string | null,
  since?: string,
): Promise<Presence> {
  const { payload } = req
  const row = translationKey(document.model, document.id, language)
  const account = String(req.user?.id)
  const now = new Date()
  const key = `${row}|${account}`
  await updateOrCreate(payload, {
    collection: 'desk-presence',
    where: { key: { equals: key } },
    change: { key, row, account, name: nameOfUser(req.user), unit, seen: now.getTime() },
  })
  const query = { collection: 'desk-presence' } as const
  await payload.db.deleteMany({ ...query, where: { seen: { less_than: now.getTime() - GONE_MILLISECONDS } } })
  const { docs } = await payload.db.find<StoredRow>({
    ...query,
    where: { row: { equals: row }, account: { not_equals: account } },
    limit: 50,
    pagination: false,
  })
  return {
    others: docs.map((other) => ({
      name: String(other['name']),
      unit: typeof other['unit'] === 'string' ? other['unit'] : null,
      at: new Date(Number(other['seen'])).toISOString(),
    })),
    changed: since === undefined ? [] : await savedSince(req, { document, language }, since),
    now: now.toISOString(),
  }
}

async function savedSince(req: PayloadRequest, target: DeskTarget, since: string): Promise<string[]> {
  const { work } = await readRow(req.payload, target.document, target.language)
  const account = String(req.user?.id)
  return Object.entries(work)
    .filter(([, texts]) =>
      texts.some(
        (text) =>
          ((text.at ?? '') >= since && text.account !== account) ||
          ((text.approvedAt ?? '') >= since && text.approvedBy !== nameOfUser(req.user)),
      ),
    )
    .map(([unit]) => unit)
}
