import { createHash } from 'node:crypto'
import type { Progress } from '@tienviitta/process/steps'
import { bytesText, filesText } from './bytes-text.ts'
import { inParallel } from './in-parallel.ts'
import type { LocalRelease } from './release-to-deploy.ts'
import { isThereAlready } from './same-file.ts'
import { sendingGroups } from './sending-order.ts'
import { storedHeaders } from '../hosting/stored-headers.ts'
import { AT_ONCE, type Target } from './target.ts'
import { ARRIVING } from './target-notes.ts'

export interface Sending {
  readonly target: Target
  readonly release: LocalRelease
  /** Files of the release. */
  readonly paths: readonly string[]
  readonly progress: Progress
}

/** What was transferred. */
export interface Sent {
  readonly paths: readonly string[]
  readonly bytes: number
}

/** Sends files to their places, group after group, so that a page never arrives before what it needs. */
export const sendToPlace = (sending: Sending): Promise<Sent> => sendTo(sending, (path) => path)

/**
 * Sends files to a waiting folder, so that a broken connection changes no page. Those already there from an interrupted
 * deploy are not sent again.
 */
export async function sendToWait(sending: Sending): Promise<Sent> {
  const { target, release, paths } = sending
  const names = new Set((await target.list(ARRIVING)) ?? [])
  const waiting = new Set<string>()
  const candidates = paths.filter((path) => names.has(waitingName(release, path)))
  await inParallel(candidates, AT_ONCE, async (path) => {
    if (await isThereAlready({ target, release, path, at: waitingPath(release, path) }, [])) waiting.add(path)
  })
  const rest = paths.filter((path) => !waiting.has(path))
  return sendTo({ ...sending, paths: rest }, (path) => waitingPath(release, path))
}

/** Renames the waiting files to their places, in the same order of groups. */
export async function putInPlace({ target, release, paths, progress }: Sending): Promise<void> {
  let placed = 0
  for (const group of sendingGroups(paths)) {
    await inParallel(group.paths, AT_ONCE, async (path) => {
      await target.rename(waitingPath(release, path), path)
      placed += 1
      progress.now(`${group.name}: ${placed} of ${filesText(paths.length)}`)
    })
  }
  progress.result(filesText(placed))
}

/** A name that identifies the file and its content, so that a file waiting from another release is never used. */
const waitingName = ({ manifest }: LocalRelease, path: string): string =>
  createHash('sha256')
    .update(`${manifest.files[path]?.hash ?? ''} ${path}`)
    .digest('hex')

const waitingPath = (release: LocalRelease, path: string): string =>
  `${ARRIVING}/${waitingName(release, path)}`

async function sendTo(
  { target, release, paths, progress }: Sending,
  placeOf: (path: string) => string,
): Promise<Sent> {
  const bytesOf = (path: string) => release.manifest.files[path]?.bytes ?? 0
  const all = bytesText(paths.reduce((sum, path) => sum + bytesOf(path), 0))
  let count = 0
  let bytes = 0
  for (const group of sendingGroups(paths)) {
    await inParallel(group.paths, AT_ONCE, async (path) => {
      await target.send(release.folder, path, placeOf(path), storedHeaders(path, release.headerRules))
      count += 1
      bytes += bytesOf(path)
      progress.now(`${group.name}: ${count} of ${filesText(paths.length)}, ${bytesText(bytes)} of ${all}`)
    })
  }
  progress.result(`${filesText(count)}, ${all}`)
  return { paths, bytes }
}
