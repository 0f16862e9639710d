import { waitingRequests } from '@tienviitta/cms/publishing'
import type { ReleaseKind } from '@tienviitta/content-models/publishing/release-row'
import { answer } from './answer.ts'
import { changedDocuments } from './changed-documents.ts'
import { type CheckedRelease, newRelease } from './new-release.ts'
import { newSnapshot } from './new-snapshot.ts'
import type { PublishEffects } from './publish-effects.ts'
import { type PublishOrder, clockOrder, isAsked, ordersOf, startOf } from './publish-order.ts'
import { putBackAndRetry } from './refused-release.ts'
import { keptOutOf } from './release-rows.ts'
import { rollBack } from './roll-back.ts'
import { showRelease } from './show-release.ts'
import type { Verdict } from './verdict.ts'

/**
 * Answers all waiting requests. A request is removed when its release is live or refused; when anything else goes
 * wrong, it stays.
 * @returns whether there was a request
 */
export async function answerRequests(on: PublishEffects): Promise<boolean> {
  const orders = ordersOf(await waitingRequests(on.payload))
  for (const order of orders) {
    if (order.kind === 'roll-back') await rollBack(on, order)
    else await publish(on, order)
  }
  return orders.length > 0
}

/**
 * Renders what the passing of time has changed, if anything. Nothing is shown while an earlier release is held.
 * @returns whether the site is up to date; false when a check has refused it
 */
export async function followClock(
  on: PublishEffects,
  order: Parameters<typeof clockOrder>[0] = {},
): Promise<boolean> {
  return (await on.folder.held()) ? true : publish(on, clockOrder(order))
}

/**
 * One publication, from the waiting requests to their answer: changed documents, new snapshot, new release, verdict,
 * shown, answered. A release that a check refuses takes the branch `putBackAndRetry`.
 * @returns whether what readers see is up to date
 * @throws LostLeaseError
 */
async function publish(on: PublishEffects, order: PublishOrder): Promise<boolean> {
  const { requests, everything } = order
  const started = startOf(order, Date.now())
  const isUrgent = isAsked(order) && !everything

  const documents = changedDocuments(requests)
  const snapshot = await newSnapshot(on, order, documents)
  const release = await newRelease(on, { everything, isUrgent })
  const keptOut = isAsked(order) ? keptOutOf(requests, snapshot.report) : []
  const verdict: Verdict =
    release.outcome === 'refused'
      ? await putBackAndRetry(on, order, { release, replaced: snapshot.report.replaced, keptOut })
      : { kind: 'conclude', release, keptOut, isTrue: true }

  if (verdict.kind === 'told-before') return true
  if (verdict.kind === 'each-alone') {
    for (const each of verdict.orders) await publish(on, each)
    return true
  }
  const shown = await showRelease(on, verdict.release)
  const kind = kindOf(order, verdict.release)
  const publication = { ...verdict, kind, requests, started, shown }
  await answer(on, publication, isUrgent ? { snapshot: snapshot.milliseconds } : {})
  return verdict.isTrue
}

function kindOf(order: PublishOrder, release: CheckedRelease): ReleaseKind {
  if (order.everything) return 'full'
  if (isAsked(order)) return 'publish'
  return release.outcome === 'made' && release.change.isFull ? 'full' : 'clock'
}
