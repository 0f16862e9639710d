import { writeSnapshot } from '@tienviitta/cms/snapshot'
import { localOf } from '@tienviitta/content-models/time/instant'
import { driftOf } from '../release/drift.ts'
import { removeFolder } from '@tienviitta/cms/files'
import { readDriftReport, writeDriftReport } from '../release/drift-report.ts'
import { followClock } from './publish.ts'
import type { PublishEffects } from './publish-effects.ts'
import type { Chore, PublisherLoop } from './publisher-loop.ts'

const FILES_NAMED = 20
/** At night in Finland, when hardly anyone publishes. */
const HOURS = [3, 4]
const EVERY_MS = 5 * 60 * 1000

/**
 * Compares the live site with a full build of the database once a night. Differences are reported, and fixed by a
 * release of everything.
 * @param print called with what was found
 */
export function nightlyCheck(print: PublisherLoop['print']): Chore {
  return {
    every: EVERY_MS,
    async work(on) {
      const local = localOf(Date.now())
      if (!HOURS.includes(Number(local.time.slice(0, 2)))) return
      const last = await readDriftReport(on.folder.folder)
      if (last && localOf(Date.parse(last.at)).date === local.date) return
      await checkDrift(on, print)
    },
  }
}

/** Compares the live site with a full build, records what was found, and fixes it. */
async function checkDrift(on: PublishEffects, print: PublisherLoop['print']): Promise<void> {
  const { payload, folder, site, report: log, signal } = on
  const current = await folder.current()
  const live = current === undefined ? undefined : await folder.manifest(current)
  const clock = site.clock
  // While an earlier release is shown on purpose, it differs on purpose.
  if (current === undefined || !live || clock === undefined || (await folder.held())) return
  const snapshot = folder.unfinished('check-snapshot')
  try {
    await writeSnapshot({ payload, directory: snapshot, log })
    const target = folder.unfinished('check-site')
    const liveSite = folder.paths.site(current)
    const drifted = await driftOf({ ...site.rendering, snapshot, target, clock, live, liveSite, signal })
    const [count, files] = [drifted.length, drifted.slice(0, FILES_NAMED)]
    await writeDriftReport(folder.folder, { at: new Date().toISOString(), release: current, count, files })
    if (count === 0) {
      print(`The nightly full build is the live site, file by file (release ${current}).`)
      return
    }
    print(
      `${count} files of release ${current} are not what a full build gives, the first: ${files.join(', ')}. Everything is being rebuilt.`,
      'error',
    )
    await followClock(on, { everything: true })
  } finally {
    await removeFolder(snapshot)
  }
}
