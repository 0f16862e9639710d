import { newestReleases } from '@tienviitta/cms/publishing'
import { type ReplacedDocument, putBack, updateSnapshot } from '@tienviitta/cms/snapshot'
import type { ReleaseFinding } from '@tienviitta/content-models/publishing/release-row'
import { type AnswerEffects, answer } from './answer.ts'
import { type ReleaseEffects, type RefusedRelease, newRelease } from './new-release.ts'
import { changeSnapshot } from './new-snapshot.ts'
import { type PublishOrder, afterRefusal, eachAlone, isAsked } from './publish-order.ts'
import { FINDINGS_SHOWN } from './release-rows.ts'
import { type ShowEffects, showRelease } from './show-release.ts'
import type { Verdict } from './verdict.ts'

/** What the branch for a refused release acts on. */
export type RefusalEffects = ReleaseEffects & ShowEffects & AnswerEffects

/** A refused release, and the documents that changed with its snapshot. */
export interface Refusal {
  readonly release: RefusedRelease
  readonly replaced: readonly ReplacedDocument[]
  /** Why requested documents were not in it in the first place. */
  readonly keptOut: readonly ReleaseFinding[]
}

/**
 * The branch for a release that a check has refused. What has changed is reverted, so that a fault in one document
 * holds up no other; then the rest of what was asked for is tried again.
 */
export async function putBackAndRetry(
  on: RefusalEffects,
  order: PublishOrder,
  { release, replaced, keptOut }: Refusal,
): Promise<Verdict> {
  const isGood = await isGoodWithout(on, replaced)
  const isTold = isGood && !isAsked(order) && (await isRecorded(on, release.findings))
  switch (afterRefusal(order, { isGood, isTold })) {
    case 'each-alone':
      return { kind: 'each-alone', orders: eachAlone(order) }
    case 'all-but-these': {
      const findings = release.findings.slice(0, FINDINGS_SHOWN)
      const others = await newRelease(on, { everything: true })
      return { kind: 'conclude', release: others, keptOut: [...keptOut, ...findings], isTrue: true }
    }
    case 'told-before':
      return { kind: 'told-before' }
    case 'refuse':
      return { kind: 'conclude', release, keptOut, isTrue: isGood }
  }
}

/**
 * Reverts documents to their state before a refused release, unless it would be refused anyway.
 * @returns whether they were at fault; readers now have everything else
 */
async function isGoodWithout(on: RefusalEffects, documents: readonly ReplacedDocument[]): Promise<boolean> {
  if (documents.length === 0) return false
  const started = Date.now()
  await changeSnapshot(on, (task) => putBack(task, documents))
  const release = await newRelease(on, { isUrgent: true })
  if (release.outcome === 'refused') {
    await changeSnapshot(on, (task) => updateSnapshot(task, documents))
    return false
  }
  if (release.outcome === 'made') {
    const shown = await showRelease(on, release)
    await answer(on, { kind: 'clock', requests: [], started, release, shown, keptOut: [] })
  }
  return true
}

/** Whether the list of releases already gives these findings as a reason for a refusal. */
async function isRecorded(
  { payload }: Pick<RefusalEffects, 'payload'>,
  findings: readonly ReleaseFinding[],
): Promise<boolean> {
  const rows = await newestReleases(payload, { limit: RECORDED })
  const known = new Set(rows.flatMap((row) => row.findings.map(nameOf)))
  return findings.every((finding) => known.has(nameOf(finding)))
}
/** A finding is not reported again within this many releases. */
const RECORDED = 50
const nameOf = ({ check, path, detail }: ReleaseFinding): string => [check, path, detail].join(' ')
