import type { Lease } from '@tienviitta/cms/publishing'
import type { OpenCms } from '@tienviitta/cms/start'
import type { ReleaseRow } from '@tienviitta/content-models/publishing/release-row'
import { Problem } from '@tienviitta/process/problem'
import type { ReleaseFolder } from '../release/release-folder.ts'
import type { SitePublisher } from '../release/site-publisher.ts'
import type { StepTimes } from '../release/step-times.ts'

/** What publishing acts on while this process has the lease. Each step names the few effects that it needs. */
export interface PublishEffects {
  readonly payload: OpenCms
  readonly site: SitePublisher
  readonly folder: ReleaseFolder
  /** Folder of the snapshot. */
  readonly snapshot: string
  /** The moment that counts as now, milliseconds since 1970. */
  readonly clock: () => number
  readonly lease: Pick<Lease, 'renew'>
  /** Called for each document that is kept out. */
  readonly report: (line: string) => void
  /** Called for each attempt. */
  readonly done: (row: ReleaseRow, times: StepTimes) => void
  /** Called with how many of the pages of a release have been rendered. */
  readonly progress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** Another process has become the publisher: this one must no longer touch anything. */
export class LostLeaseError extends Problem {
  override message = 'Another publisher has taken over: end one of the two.'
}

/** Makes sure, just before something is shown, that this process is still the publisher. @throws LostLeaseError */
export async function assertLease({ lease }: Pick<PublishEffects, 'lease'>): Promise<void> {
  if (!(await lease.renew())) throw new LostLeaseError()
}
