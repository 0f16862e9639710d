import type { ReleaseFile, ReleaseManifest } from '../files/release-manifest.ts'
import type { SendingNote, Standing } from './target-notes.ts'

type Files = ReleaseManifest['files']

/** What has to happen at a target to bring it to a release. All lists are sorted. */
export interface DeployPlan {
  /** Files that differ for sure. */
  readonly send: readonly string[]
  /** Files that may differ: the target is asked about each, and only those that do differ are sent. */
  readonly look: readonly string[]
  /** Files of ours that the release does not have. */
  readonly remove: readonly string[]
  /** All of these: the files that may change, or that changed in an interrupted deploy. */
  readonly touched: readonly string[]
  /** What to write down at the target before anything is changed. */
  readonly note: SendingNote
}

/**
 * Compares the content of a target with a release. Only files that one of our manifests or notes names are ever
 * removed.
 * @param recheck check every file of the release, whatever the target's manifest says
 */
export function deployPlan(standing: Standing, files: Files, recheck = false): DeployPlan {
  const all = recheck || standing.doubtful
  const paths = Object.keys(files).sort()
  const isUncertain = (path: string) =>
    path in standing.uncertain || (all && (path in standing.files || standing.doubtful))
  const send = paths.filter((path) => !isUncertain(path) && !isSame(standing.files[path], files[path]))
  const look = paths.filter(isUncertain)
  const known = new Set([...Object.keys(standing.files), ...Object.keys(standing.uncertain)])
  const remove = [...known].filter((path) => !(path in files)).sort()
  const touched = [...send, ...look, ...remove].sort()
  return { send, look, remove, touched, note: noteOf(touched, standing, files) }
}

const isSame = (one: ReleaseFile | undefined, other: ReleaseFile | undefined): boolean =>
  one?.hash === other?.hash && one?.bytes === other?.bytes

/** For each file that may change, the versions that may be there while it does. */
function noteOf(touched: readonly string[], standing: Standing, files: Files): SendingNote {
  const versions = (path: string): ReleaseFile[] => {
    const possible = [...(standing.uncertain[path] ?? []), standing.files[path], files[path]]
    return [...new Map(possible.flatMap((file) => (file ? [[file.hash, file] as const] : []))).values()]
  }
  return { formatVersion: 1, uncertain: Object.fromEntries(touched.map((path) => [path, versions(path)])) }
}
