import { realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from '@tienviitta/process/problem'
import type { Progress, Steps } from '@tienviitta/process/steps'
import { deployOnce, type DeployReport, NotArrived, stepCount } from './deploy-once.ts'
import { ForeignTarget, type Looked, lookAtTarget } from './look-at-target.ts'
import type { Rclone } from './rclone.ts'
import { RcloneError } from './rclone.ts'
import { explainRefusal, type Refusal } from './refusal.ts'
import type { LocalRelease } from './release-to-deploy.ts'
import { shownTarget } from './shown-target.ts'
import { openTarget } from './target.ts'

export interface DeployRequest {
  readonly rclone: Rclone
  /** The target as rclone understands it. */
  readonly to: string
  readonly release: LocalRelease
  readonly recheck: boolean
  readonly replaceForeign: boolean
  readonly purge?: (paths: readonly string[], progress: Progress) => Promise<void>
  /** How long to wait before each further try, in milliseconds: there is one more try than there are values. */
  readonly waits: readonly number[]
  /** Makes the numbered steps of one try. */
  readonly stepsOf: (total: number) => Steps
  readonly print: (line: string) => void
  /** Ends the wait between tries. */
  readonly signal: AbortSignal
}

/**
 * Brings a target to a release, in several tries when the connection breaks. Each try checks the target again and sends
 * what is still missing. Throws a Problem that says what is wrong and what to do; the target then keeps its earlier
 * content as far as possible, and the next deploy goes on from there.
 */
export async function deployRelease(request: DeployRequest): Promise<DeployReport> {
  const { waits, print, signal } = request
  for (let tries = 1; ; tries += 1) {
    try {
      return await tryOnce(request)
    } catch (error) {
      const refusal = refusalOf(error, request.to)
      const pause = waits[tries - 1]
      if (signal.aborted || !refusal.isPassing || pause === undefined) throw new Problem(refusal.sentence)
      print(
        `${refusal.sentence}\nTrying again in ${Math.ceil(pause / 1000)} s (${tries} of ${waits.length}).`,
      )
      await wait(pause, undefined, { signal })
    }
  }
}

async function tryOnce(request: DeployRequest): Promise<DeployReport> {
  await refuseOwnFolder(request)
  const target = await openTarget(request.rclone, request.to)
  const steps = request.stepsOf(stepCount({ target, purge: request.purge }))
  return deployOnce({ ...request, target, steps })
}

/** What a deploy would do. Nothing is changed. Throws a Problem when the target cannot be read. */
export async function dryRun(request: Omit<DeployRequest, 'purge' | 'waits'>): Promise<Looked> {
  try {
    const target = await openTarget(request.rclone, request.to)
    const look = (progress: Progress) => lookAtTarget({ ...request, target }, progress)
    return await request.stepsOf(1).run('Looking at the target', look)
  } catch (error) {
    throw new Problem(refusalOf(error, request.to).sentence)
  }
}

/** What an error means. Rethrows errors that come from neither the target nor rclone. */
function refusalOf(error: unknown, to: string): Pick<Refusal, 'sentence' | 'isPassing'> {
  const shown = shownTarget(to)
  if (error instanceof ForeignTarget)
    return {
      sentence: `The target ${shown} is not empty, and what is there (${error.message}) was not sent by this command. Name an empty folder or bucket with --to; or say --replace-foreign: then files with the same names are replaced, and all others stay.`,
      isPassing: false,
    }
  if (error instanceof NotArrived) return explainRefusal(`corrupted on transfer: ${error.message}`, shown)
  if (error instanceof RcloneError || isOfConnection(error))
    return explainRefusal(error.message.replaceAll(to, shown), shown)
  throw error
}

/** Whether the connection to rclone itself broke, because it has been ended. */
const isOfConnection = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && /^(ECONNREFUSED|ECONNRESET|EPIPE)$/u.test(String(error.code))

/** A folder target must not be the release itself: it would be overwritten by itself. */
async function refuseOwnFolder({ to, release }: DeployRequest): Promise<void> {
  if (!to.startsWith('/')) return
  const [own, target] = await Promise.all([realpath(release.folder), realpath(to).catch(() => to)])
  if (target === own || target.startsWith(own + sep))
    throw new Problem(`${to} is the folder of the release itself: name another folder with --to.`)
}
