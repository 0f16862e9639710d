import type { ReleaseOrder, ReleaseResult } from '../release/release-order.ts'
import { type SnapshotEffects, mendSnapshot } from './new-snapshot.ts'
import type { PublishEffects } from './publish-effects.ts'

/** How many times a snapshot is repaired in one go before something else must be wrong. */
const MENDINGS = 3

/** What making a release acts on. */
export type ReleaseEffects = SnapshotEffects & Pick<PublishEffects, 'site' | 'clock' | 'signal' | 'progress'>

/** A release that has been checked: made and complete, the same as the previous one, or refused. */
export type CheckedRelease = Exclude<ReleaseResult, { outcome: 'damaged' }>
export type RefusedRelease = Extract<CheckedRelease, { outcome: 'refused' }>

/** Makes a release of the snapshot without showing it yet; damaged files of the snapshot are written again. */
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
