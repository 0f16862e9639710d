import type { ReleaseOrder, ReleaseResult } from '../release/release-order.ts'
import { type SnapshotEffects, mendSnapshot } from './new-snapshot.ts'
import type { PublishEffects } from './publish-effects.ts'

/** So many times a snapshot is mended in one go before something else must be wrong. */
const MENDINGS = 3

/** What making a release acts on. */
export type ReleaseEffects = SnapshotEffects & Pick<PublishEffects, 'site' | 'clock' | 'signal' | 'progress'>

/** A release that the checks have looked at: made and whole, like the one before, or refused. */
export type CheckedRelease = Exclude<ReleaseResult, { outcome: 'damaged' }>
export type RefusedRelease = Extract<CheckedRelease, { outcome: 'refused' }>

/** Makes a release of the snapshot, not shown yet; files of the snapshot that are damaged are written again. */
export async function newRelease(
  on: ReleaseEffects,
  order: Pick<ReleaseOrder, 'everything' | 'isUrgent'>,
): Promise<CheckedRelease> {
  const { site, clock, signal, progress } = on
  for (let attempt = 1; attempt <= MENDINGS; attempt += 1) {
    const result = await site.make({ clock: clock(), signal, progress, ...order })
    if (result.outcome !== 'damaged') return result
    await mendSnapshot(on)
  }
  throw new Error(
    'Files of the snapshot are damaged again as soon as they have been written: check the disk of the data folder.',
  )
}
