import type { Lease } from '@tienviitta/cms/publishing'
import type { OpenCms } from '@tienviitta/cms/start'
import type { ReleaseRow } from '@tienviitta/content-models/publishing/release-row'
import { Problem } from '@tienviitta/process/problem'
import type { ReleaseFolder } from '../release/release-folder.ts'
import type { SitePublisher } from '../release/site-publisher.ts'
import type { StepTimes } from '../release/step-times.ts'

/** What publishing acts on, for as long as this process has the lease. Each step names the few that it needs. */
export interface PublishEffects {
  readonly payload: OpenCms
  readonly site: SitePublisher
  readonly folder: ReleaseFolder
  /** Folder of the snapshot. */
  readonly snapshot: string
  /** The moment that counts as now, milliseconds since 1970. */
  readonly clock: () => number
  readonly lease: Pick<Lease, 'renew'>
  /** Told of each document that is kept out. */
  readonly report: (line: string) => void
  /** Told of each attempt. */
  readonly done: (row: ReleaseRow, times: StepTimes) => void
  /** Told how many of the pages that a release needs are rendered. */
  readonly progress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** That another process has become the publisher: this one must not touch anything any more. */
export class LostLeaseError extends Problem {
  override message = 'Another publisher has taken over: end one of the two.'
}

/** Makes sure, just before something is shown, that this process still is the publisher. @throws LostLeaseError */
export async function assertLease({ lease }: Pick<PublishEffects, 'lease'>): Promise<void> {
  if (!(await lease.renew())) throw new LostLeaseError()
}
