import { readDriftReport } from '@tienviitta/publisher/release'
import { isAlive } from '@tienviitta/content-models/publishing/publisher-lease'
import { dataFolder } from '@tienviitta/process/data-folder'
import { cmsFinding, readCms } from './cms-check.ts'
import { databaseFinding, readDatabase } from './database-check.ts'
import type { DatabaseFacts } from './database-facts.ts'
import { driftFinding } from './drift-check.ts'
import { readEndings } from '../start/endings.ts'
import { endingsFinding } from './endings-check.ts'
import { type Finding, findingsAbout } from './finding.ts'
import { machineFindings, readMachine } from './machine-check.ts'
import { publisherFindings } from './publisher-check.ts'
import { readReleases } from './read-releases.ts'
import { releaseFindings } from './release-check.ts'
import { readSnapshot, snapshotFinding } from './snapshot-check.ts'
import { readTarget, targetFinding } from './target-check.ts'

export interface Checkup {
  /** The settings of this installation: `DATA_DIR`, `DATABASE_URL`, `SITE_BASE_URL`, `CMS_URL`, `DEPLOY_TARGET`. */
  readonly environment: NodeJS.ProcessEnv
  /** The folder in which the command was typed. */
  readonly folder: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Checks everything that publishing needs. Nothing is written anywhere. */
export async function checkup({ environment, folder, now }: Checkup): Promise<Finding[]> {
  const data = dataFolder(environment)
  const machine = machineFindings(await readMachine(data.folder))
  const database = await readDatabase(data.databaseUrl)
  const facts: DatabaseFacts | undefined = 'fault' in database ? undefined : database
  const site = await attempt('Release', async () => {
    const releases = await readReleases(data.site)
    const baseUrl = environment['SITE_BASE_URL']?.replace(/\/+$/u, '')
    const isPublisherAlive = isAlive(facts?.lease, now)
    const findings = releaseFindings(releases, { now, isPublisherAlive, baseUrl })
    return { findings, current: releases.current }
  })
  const others = await Promise.all([
    attempt('Snapshot', async () => [snapshotFinding(await readSnapshot(data.snapshot))]),
    attempt('Nightly check', async () => [driftFinding(await readDriftReport(data.site), now)]),
    attempt('Restarts', async () => [endingsFinding(await readEndings(data.endings), now)]),
    attempt('CMS', async () => [cmsFinding(await readCms(environment['CMS_URL']))]),
    attempt('Target', async () => {
      const target = await readTarget(environment['DEPLOY_TARGET'], folder, environment)
      return [targetFinding(target, 'current' in site ? site.current : undefined)]
    }),
  ])
  return [
    ...machine,
    databaseFinding(database),
    ...(facts ? publisherFindings(facts, now) : []),
    ...('findings' in site ? site.findings : [site]),
    ...others.flat(),
  ]
}

/** What could not even be checked is wrong, and the rest is still checked. */
async function attempt<Value>(about: string, look: () => Promise<Value>): Promise<Value | Finding> {
  try {
    return await look()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return findingsAbout(about).wrong(
      `could not be looked at (${reason}): run the doctor as the user that runs the publisher; if it is the same then, check the disk.`,
    )
  }
}
