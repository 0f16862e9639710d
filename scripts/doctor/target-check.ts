import { resolve } from 'node:path'
import { sentenceOf } from '@tienviitta/process/problem'
import {
  RcloneError,
  startRclone,
  explainRefusal,
  shownTarget,
  openTarget,
  SENDING,
  STANDING,
  standingReleaseOf,
} from '@tienviitta/publisher/deploy'
import { type Finding, findingsAbout } from './finding.ts'

export type TargetFacts =
  | { readonly state: 'not-set' }
  | { readonly state: 'refused'; readonly target: string; readonly reason: string }
  | {
      readonly state: 'looked-at'
      readonly target: string
      /** The release that is there; absent when there is none of ours. */
      readonly release?: string
      /** Whether a deploy was interrupted, or is running. */
      readonly isUnfinished: boolean
    }

/**
 * Checks the target of deploys. Nothing is changed there.
 * @param setting `DEPLOY_TARGET`; `undefined` when it is not set
 * @param folder the folder in which the command was typed: a local target is relative to it
 */
export async function readTarget(
  setting: string | undefined,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<TargetFacts> {
  if (setting === undefined || setting === '') return { state: 'not-set' }
  const to = setting.includes(':') ? setting : resolve(folder, setting)
  const target = shownTarget(to)
  try {
    const rclone = await startRclone({ environment })
    try {
      const { readText, list } = await openTarget(rclone, to)
      const [standing, sending] = [await readText(STANDING), await readText(SENDING)]
      // Listed, to detect a bucket that does not exist.
      if (standing === undefined && sending === undefined) await list('')
      const release = standingReleaseOf(standing)
      return { state: 'looked-at', target, release, isUnfinished: sending !== undefined }
    } finally {
      await rclone.stop()
    }
  } catch (error) {
    const reason =
      error instanceof RcloneError
        ? explainRefusal(error.message.replaceAll(to, target), target).reason
        : sentenceOf(error, 'Looking at the target')
    return { state: 'refused', target, reason }
  }
}

/**
 * What to report about the target.
 * @param current the current release on this machine
 */
export function targetFinding(facts: TargetFacts, current: string | undefined): Finding {
  const { notLooked, well, wrong } = findingsAbout('Target')
  if (facts.state === 'not-set')
    return notLooked('not looked at. Set DEPLOY_TARGET to where "npm run deploy" sends, and it is.')
  const { target } = facts
  if (facts.state === 'refused') return wrong(`${target} cannot be looked at. ${facts.reason}`)
  const { release, isUnfinished } = facts
  if (isUnfinished)
    return wrong(
      `a deploy to ${target} runs, or was interrupted: if none runs, run "npm run deploy"; it goes on where it stopped.`,
    )
  if (release === undefined) return wrong(`no release stands at ${target} yet: run "npm run deploy".`)
  return release === current
    ? well(`${target} has release ${release}, the current one.`)
    : wrong(
        `${target} has release ${release}, and the current one is ${current ?? 'none'}: run "npm run deploy".`,
      )
}
