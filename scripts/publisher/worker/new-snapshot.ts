import { TakenOverError } from '@tienviitta/cms/files'
import {
  type DocumentKey,
  type SnapshotReport,
  type SnapshotTask,
  updateSnapshot,
  writeSnapshot,
} from '@tienviitta/cms/snapshot'
import { type PublishEffects, assertLease } from './publish-effects.ts'
import type { PublishOrder } from './publish-order.ts'

/** What writing the snapshot acts on. */
export type SnapshotEffects = Pick<PublishEffects, 'payload' | 'snapshot' | 'report' | 'lease'>

/** What the snapshot contains now, compared with before. */
export interface NewSnapshot {
  readonly report: SnapshotReport
  /** How long it took. */
  readonly milliseconds: number
}

/** Writes changed documents to the snapshot, or all of it. @throws LostLeaseError */
export async function newSnapshot(
  on: SnapshotEffects,
  { wholeSnapshot }: Pick<PublishOrder, 'wholeSnapshot'>,
  documents: readonly DocumentKey[],
): Promise<NewSnapshot> {
  const begun = performance.now()
  const report = await changeSnapshot(on, (task) =>
    wholeSnapshot ? writeSnapshot(task) : updateSnapshot(task, documents),
  )
  return { report, milliseconds: performance.now() - begun }
}

/** Rewrites what is damaged in the snapshot. @throws LostLeaseError */
export const mendSnapshot = (on: SnapshotEffects): Promise<NewSnapshot> =>
  newSnapshot(on, { wholeSnapshot: false }, [])

/** Changes the snapshot. @throws LostLeaseError when another publisher writes to it as well */
export async function changeSnapshot<Result>(
  on: SnapshotEffects,
  work: (task: SnapshotTask) => Promise<Result>,
): Promise<Result> {
  const { payload, snapshot: directory, report: log } = on
  try {
    return await work({ payload, directory, log, progress: progressIn(log) })
  } catch (error) {
    if (!(error instanceof TakenOverError)) throw error
    await assertLease(on)
    // `npm run build` writes to the same folder. Publishing goes first; the build starts over.
    return changeSnapshot(on, work)
  }
}

/** How often the log says how far a large snapshot is: after so many documents. */
const TOLD_EVERY = 1000

/** Writes progress to the log. */
function progressIn(log: (line: string) => void): SnapshotTask['progress'] {
  let told = 0
  return (done, total) => {
    if (done < told + TOLD_EVERY) return
    told = done - (done % TOLD_EVERY)
    log(`Writing the snapshot: ${done} of ${total} documents.`)
  }
}
