import { z } from 'zod'
import type { Progress, Steps } from '@tienviitta/process/steps'
import { filesText } from './bytes-text.ts'
import { emptiedFolders } from './emptied-folders.ts'
import { inParallel } from './in-parallel.ts'
import { lookAtTarget, type Looking } from './look-at-target.ts'
import { hasArrived } from './same-file.ts'
import { putInPlace, sendToPlace, sendToWait, type Sent } from './send-files.ts'
import { RELEASE_FILE } from './sending-order.ts'
import { storedHeaders } from '../hosting/stored-headers.ts'
import { AT_ONCE, type Target } from './target.ts'
import { ARRIVING, SENDING, STANDING } from './target-notes.ts'

export interface Deploying extends Looking {
  readonly steps: Steps
  /** Informs any cache which files have changed. */
  readonly purge?: (paths: readonly string[], progress: Progress) => Promise<void>
}

/** What a deploy did. */
export interface DeployReport {
  readonly sent: Sent
  readonly removed: readonly string[]
  /** The files that readers may have in an earlier version. */
  readonly touched: readonly string[]
}

/** What was sent is missing or different at the target. */
export class NotArrived extends Error {
  override readonly name = 'NotArrived'
}

/** How many steps `deployOnce` takes at most. */
export const stepCount = ({ target, purge }: Pick<Deploying, 'target' | 'purge'>): number =>
  4 + (target.canRename ? 1 : 0) + (purge ? 1 : 0)

/**
 * Brings a target to a release: finds what differs, notes that, sends it, removes what is gone, checks, and notes the
 * release. It may be interrupted at any moment; the next run goes on from there.
 */
export async function deployOnce(deploying: Deploying): Promise<DeployReport> {
  const { target, release, steps, purge } = deploying
  const look = (progress: Progress) => lookAtTarget(deploying, progress)
  const { plan, missing } = await steps.run('Looking at the target', look)
  const { touched, remove } = plan
  if (touched.length === 0) return { sent: { paths: [], bytes: 0 }, removed: [], touched }
  await writeNote(target, SENDING, plan.note)
  const send = target.canRename ? sendToWait : sendToPlace
  const sent = await steps.run('Sending', (progress) => send({ target, release, paths: missing, progress }))
  if (target.canRename)
    await steps.run('Putting in place', (progress) => putInPlace({ ...deploying, paths: missing, progress }))
  await steps.run('Removing what is gone', (progress) => removeGone(deploying, remove, progress))
  await steps.run('Checking', async (progress) => {
    await check(deploying, missing, remove, progress)
    await writeNote(target, STANDING, release.manifest)
  })
  if (purge) await steps.run('Purging', (progress) => purge(touched, progress))
  // Last of all: as long as the note exists, the next deploy repeats what may not have been done.
  if (target.canRename) await target.removeFolder(ARRIVING)
  await target.remove(SENDING)
  return { sent, removed: remove, touched }
}

const writeNote = (target: Target, name: string, note: object): Promise<void> =>
  target.writeText(name, `${JSON.stringify(note)}\n`, storedHeaders(name, []))

/** Removes files, and the folders that they leave empty; a folder that contains someone else's file stays. */
async function removeGone(
  { target, release }: Deploying,
  paths: readonly string[],
  progress: Progress,
): Promise<void> {
  await inParallel(paths, AT_ONCE, (path) => target.remove(path))
  const folders = target.isBucket ? [] : emptiedFolders(paths, Object.keys(release.manifest.files))
  for (const folder of folders) {
    if ((await target.list(folder))?.length === 0) await target.removeEmptyFolder(folder)
  }
  progress.result(filesText(paths.length))
}

const releaseFile = z.object({ release: z.string() })

/** Throws NotArrived unless the sent files are there, the removed ones are not, and the target names the release. */
async function check(
  { target, release }: Deploying,
  sent: readonly string[],
  removed: readonly string[],
  progress: Progress,
): Promise<void> {
  const wrong: string[] = []
  let checked = 0
  const count = () => progress.now(`${(checked += 1)} of ${filesText(sent.length + removed.length)}`)
  await inParallel(sent, AT_ONCE, async (path) => {
    if (!(await hasArrived({ target, release, path, at: path }))) wrong.push(`${path} is not as it was sent`)
    count()
  })
  await inParallel(removed, AT_ONCE, async (path) => {
    if (await target.find(path)) wrong.push(`${path} is still there`)
    count()
  })
  if (wrong.length > 0) throw new NotArrived(wrong.slice(0, 5).join('; '))
  if (RELEASE_FILE in release.manifest.files) {
    const text = (await target.readText(RELEASE_FILE)) ?? '{}'
    const named = releaseFile.safeParse(JSON.parse(text)).data?.release
    if (named !== release.manifest.release)
      throw new NotArrived(`${RELEASE_FILE} names ${named ?? 'no release'}, not ${release.manifest.release}`)
  }
  progress.result(filesText(checked))
}
