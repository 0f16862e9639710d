import type { Progress } from '@tienviitta/process/steps'
import { filesText } from './bytes-text.ts'
import { type DeployPlan, deployPlan } from './deploy-plan.ts'
import { inParallel } from './in-parallel.ts'
import type { LocalRelease } from './release-to-deploy.ts'
import { isThereAlready } from './same-file.ts'
import { AT_ONCE, type Target } from './target.ts'
import { readStanding, SENDING, STANDING } from './target-notes.ts'

/** The target has files that none of our deploys sent; the message names some. */
export class ForeignTarget extends Error {
  override readonly name = 'ForeignTarget'
}

export interface Looking {
  readonly target: Target
  readonly release: LocalRelease
  /** Check every file of the target, whatever its manifest says. */
  readonly recheck: boolean
  /** Send even to a target with files that none of our deploys sent. */
  readonly replaceForeign: boolean
}

export interface Looked {
  readonly plan: DeployPlan
  /** The files that are not at the target, sorted. */
  readonly missing: readonly string[]
}

/**
 * Finds out what differs between a target and a release. Nothing is changed. Throws ForeignTarget when it has files but
 * none of our notes.
 */
export async function lookAtTarget(looking: Looking, progress: Progress): Promise<Looked> {
  const { target, release, recheck, replaceForeign } = looking
  const standing = readStanding(await target.readText(STANDING), await target.readText(SENDING))
  if (!standing.isOurs) {
    // Listed even when its content does not matter, to detect a bucket that does not exist.
    const names = (await target.list('')) ?? []
    if (names.length > 0 && !replaceForeign) throw new ForeignTarget(names.slice(0, 5).join(', '))
  }
  const plan = deployPlan(standing, release.manifest.files, recheck)
  const missing = [...plan.send]
  let looked = 0
  await inParallel(plan.look, AT_ONCE, async (path) => {
    const versions = standing.doubtful ? undefined : plan.note.uncertain[path]
    if (!(await isThereAlready({ target, release, path, at: path }, versions))) missing.push(path)
    looked += 1
    progress.now(`${looked} of ${filesText(plan.look.length)} looked at`)
  })
  progress.result(`${missing.length} of ${filesText(Object.keys(release.manifest.files).length)} differ`)
  return { plan, missing: missing.sort() }
}
