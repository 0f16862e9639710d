import { recordRelease, removeRequests } from '@tienviitta/cms/publishing'
import type { ReleaseRow } from '@tienviitta/content-models/publishing/release-row'
import { type PublishEffects, assertLease } from './publish-effects.ts'
import { type RollBackOrder, startOf } from './publish-order.ts'

/** Shows an earlier release until somebody publishes; says so when it is not kept any more. @throws LostLeaseError */
export async function rollBack(
  on: Pick<PublishEffects, 'payload' | 'folder' | 'lease' | 'done'>,
  { request, requests }: RollBackOrder,
): Promise<void> {
  const { payload, folder, done } = on
  const { release = '', by, at } = request
  const isKept = (await folder.manifest(release)) !== undefined
  await assertLease(on)
  if (isKept) await folder.show(release, { release, by, at })
  const now = new Date()
  const row: ReleaseRow = {
    release: isKept ? release : '',
    outcome: isKept ? 'live' : 'failed',
    kind: 'rollback',
    by: [by],
    documents: [],
    requests: requests.map(({ id }) => id),
    at: now.toISOString(),
    milliseconds: Math.max(0, now.getTime() - startOf({ requests: [request] }, 0)),
    pages: 0,
    languages: [],
    findings: [],
    ...(!isKept && { message: 'release-gone' }),
  }
  await recordRelease(payload, row)
  done(row, {})
  await removeRequests(payload, row.requests)
}
