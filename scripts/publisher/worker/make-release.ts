import { TakenOverError } from '@tienviitta/cms/files/staging-folder'
import type { PublishRequest } from '@tienviitta/content-models/publishing/publish-request'
import {
  type SnapshotReport,
  type SnapshotTask,
  updateSnapshot,
} from '@tienviitta/cms/snapshot/write-snapshot'
import type { ReleaseOrder, ReleaseResult } from '../release/release-order.ts'
import { LostLeaseError, type PublishCycle } from './publish-cycle.ts'
import { documentsOf } from './waiting-documents.ts'

/** So many times a snapshot is mended in one go before something else must be wrong. */
const MENDINGS = 3

/** Brings the documents of requests into the snapshot. @throws LostLeaseError */
export const bringSnapshot = (
  cycle: PublishCycle,
  requests: readonly PublishRequest[],
): Promise<SnapshotReport> => changeSnapshot(cycle, (task) => updateSnapshot(task, documentsOf(requests)))

/** Changes the snapshot. @throws LostLeaseError when it is another publisher that writes to it as well */
export async function changeSnapshot<Result>(
  cycle: PublishCycle,
  work: (task: SnapshotTask) => Promise<Result>,
): Promise<Result> {
  const { payload, snapshot: directory, report: log, lease } = cycle
  try {
    return await work({ payload, directory, log })
  } catch (error) {
    if (!(error instanceof TakenOverError)) throw error
    if (!(await lease.renew())) throw new LostLeaseError()
    // `npm run build` writes to the same folder. What is published goes first; the build begins again.
    return changeSnapshot(cycle, work)
  }
}

/** What came of a release whose snapshot is whole. */
export type Made = Exclude<ReleaseResult, { outcome: 'damaged' }>

/** Makes a release of the snapshot; files of it that are damaged are written again. */
export async function makeRelease(cycle: PublishCycle, order: Partial<ReleaseOrder>): Promise<Made> {
  for (let attempt = 1; attempt <= MENDINGS; attempt += 1) {
    const { signal, progress } = cycle
    const result = await cycle.site.make({
      clock: cycle.clock(),
      ...(signal && { signal }),
      ...(progress && { progress }),
      ...order,
    })
    if (result.outcome !== 'damaged') return result
    await bringSnapshot(cycle, [])
  }
  throw new Error(
    'Files of the snapshot are damaged again as soon as they have been written: check the disk of the data folder.',
  )
}
