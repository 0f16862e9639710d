import type { CheckedRelease } from './new-release.ts'
import { type PublishEffects, assertLease } from './publish-effects.ts'

/** What showing a release acts on. */
export type ShowEffects = Pick<PublishEffects, 'site' | 'folder' | 'lease'>

/** What readers see from now on. */
export interface ShownRelease {
  /** Name of the release; empty before the first. */
  readonly release: string
  readonly at: Date
  /** How long it took to show it. */
  readonly milliseconds: number
}

/**
 * Shows a release, right after making sure that this process is still the publisher. Even when there is nothing new,
 * readers get the newest release: someone may have rolled back, or a process may have died before it showed its
 * release. After a refused one they see what they saw before.
 * @throws LostLeaseError
 */
export async function showRelease(on: ShowEffects, made: CheckedRelease): Promise<ShownRelease> {
  const { site, folder } = on
  const begun = performance.now()
  const before = await folder.current()
  const newest =
    made.outcome === 'made' ? made.release : made.outcome === 'unchanged' ? site.newest : undefined
  const isOther = newest !== undefined && (made.outcome === 'made' || newest !== before)
  if (isOther) {
    await assertLease(on)
    await folder.show(newest)
  }
  const release = (isOther ? newest : before) ?? ''
  return { release, at: new Date(), milliseconds: performance.now() - begun }
}
