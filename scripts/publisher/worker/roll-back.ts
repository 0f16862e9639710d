import { recordRelease, removeRequests } from '@tienviitta/cms/publishing'
import type { ReleaseRow } from '@tienviitta/content-models/publishing/release-row'
import { type PublishEffects, assertLease } from './publish-effects.ts'
import type { RollBackOrder } from './publish-order.ts'
import { rowOf } from './release-rows.ts'

/** Shows an earlier release until someone publishes; says so when it is no longer kept. @throws LostLeaseError */
export async function rollBack(
  on: Pick<PublishEffects, 'payload' | 'folder' | 'lease' | 'done'>,
  { request, requests }: RollBackOrder,
): Promise<void> {
  const { payload, folder, done } = on
  const { release = '', by, at } = request
  const isKept = (await folder.manifest(release)) !== undefined
  await assertLease(on)
  if (isKept) await folder.show(release, { release, by, at })
  const row: ReleaseRow = {
    ...rowOf(requests, Date.parse(at), new Date()),
    ...(isKept ? { release, outcome: 'live' } : { outcome: 'failed', message: 'release-gone' }),
    kind: 'rollback',
    by: [by],
  }
  await recordRelease(payload, row)
  done(row, {})
  await removeRequests(payload, row.requests)
}
