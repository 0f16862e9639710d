import { existsSync } from 'node:fs'
import { readFile, readlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  fileOf,
  RELEASE_MANIFEST,
  type ReleaseManifest,
  releaseManifest,
  RELEASE_NOTE,
} from '@tienviitta/publisher/release'
import { z } from 'zod'
import { filesIn } from './differing.ts'

const releaseNote = z.object({ release: z.string(), snapshot: z.string() })

/** The result of watching the served tree. */
export interface Look {
  readonly manifest: ReleaseManifest
  /** What differs from the manifest of the release. */
  readonly faults: readonly string[]
}

/**
 * Looks at what readers see at one moment: follows the link once, as a web server does for a request, and compares
 * files with the manifest of that release.
 * @param current the link
 * @param choose which files to read; all of them when absent
 * @returns `undefined` before the first release, and when the release was removed while it was being read because newer
 *   ones came
 */
export async function lookAt(
  current: string,
  choose?: (files: readonly string[]) => readonly string[],
): Promise<Look | undefined> {
  if (!existsSync(current)) return undefined
  const site = resolve(dirname(current), await readlink(current))
  const place = join(dirname(site), RELEASE_MANIFEST)
  try {
    const manifest = releaseManifest.parse(JSON.parse(await readFile(place, 'utf8')))
    const names = Object.keys(manifest.files)
    const faults: string[] = []
    for (const name of [RELEASE_NOTE, ...(choose?.(names) ?? names)]) {
      const { hash } = fileOf(await readFile(join(site, name)))
      if (hash !== manifest.files[name]?.hash)
        faults.push(`${manifest.release}/${name} is not the file of the release`)
    }
    const note = releaseNote.parse(JSON.parse(await readFile(join(site, RELEASE_NOTE), 'utf8')))
    if (note.release !== manifest.release) faults.push(`${manifest.release} calls itself ${note.release}`)
    if (note.snapshot !== manifest.snapshot) faults.push(`${manifest.release} names another snapshot`)
    if (!choose) {
      const listed = new Set(names)
      for (const name of await filesIn(site)) if (!listed.has(name)) faults.push(`${name} is not listed`)
    }
    return existsSync(place) ? { manifest, faults } : undefined
  } catch (error) {
    // An old release may be removed during a slow read; one that exists must be complete.
    if (!existsSync(place) && (await readlink(current)) !== site) return undefined
    throw error
  }
}

export interface Watcher {
  /** Ends it. @returns how often it looked, at which releases, and everything that was incomplete */
  readonly end: () => Promise<{ looks: number; releases: ReadonlySet<string>; faults: readonly string[] }>
}

/** Checks the served tree all the time, some of its files in turn. */
export function watchTree(current: string): Watcher {
  const releases = new Set<string>()
  const faults: string[] = []
  let looks = 0
  const ending = new AbortController()
  const someOf = (files: readonly string[]): readonly string[] =>
    Array.from({ length: 6 }, (_, n) => files[(looks * 7 + n * 31) % files.length] ?? '')
  const watching = (async () => {
    while (!ending.signal.aborted) {
      const look = await lookAt(current, someOf).catch((error: unknown) => {
        faults.push(String(error))
        return undefined
      })
      if (look) {
        looks += 1
        releases.add(look.manifest.release)
        faults.push(...look.faults)
      }
      await pause(2)
    }
  })()
  return {
    async end() {
      ending.abort()
      await watching
      return { looks, releases, faults }
    },
  }
}
