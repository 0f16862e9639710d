import { settingsFromEnvironment, type OpenCms, openCms } from '@tienviitta/cms/start'
import { currentRenderer, loadRenderer } from '../render/build-renderer.ts'
import { sourcesOfSite } from '../render/sources-of-site.ts'
import { clockOf } from '@tienviitta/process/clock-of'
import { Problem } from '@tienviitta/process/problem'
import { ReleaseFolder } from '../release/release-folder.ts'
import { SitePublisher } from '../release/site-publisher.ts'
import { cmsSettings, dataFolder, makeDataFolder } from '@tienviitta/process/data-folder'
import { refuseMissingDatabase } from './missing-database.ts'
import { nightlyCheck } from './nightly-check.ts'
import type { PublisherLoop } from './publisher-loop.ts'
import { messageLogLine, releaseLogLine, releaseSentence } from './release-log.ts'
import { scheduledPublishing } from './scheduled-publishing.ts'

export interface PublisherOptions {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Address of the site, such as `https://www.example.fi`. */
  readonly baseUrl: string
  /** `json`: one line per release, for machines; `text`: sentences. */
  readonly log: 'json' | 'text'
  /** Whether to end when everything is published. */
  readonly once: boolean
  readonly ready: () => void
  readonly progress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

const RELEASES_KEPT = 10

/** Opens everything that a publisher needs: the database, the renderer, the folder of releases. */
export async function openPublisher(
  options: PublisherOptions,
): Promise<PublisherLoop & { payload: OpenCms }> {
  const { environment, baseUrl, log, once, ready, progress, signal } = options
  const data = dataFolder(environment)
  const folder = new ReleaseFolder(data.site, releasesKept(environment['RELEASES_KEPT']))
  refuseMissingDatabase(data.databaseUrl, folder.paths.current)
  await makeDataFolder(data)
  const settings = await cmsSettings(data, environment)
  const [payload, rendererFolder, code] = await Promise.all([
    openCms(settingsFromEnvironment({ SITE_URL: baseUrl, ...environment, ...settings })),
    currentRenderer({ signal }),
    sourcesOfSite(),
  ])
  const print: PublisherLoop['print'] = (line, level = 'info') =>
    console.log(log === 'json' ? messageLogLine(line, level, Date.now()) : line)
  const report = (line: string): void => print(line)
  const { snapshot } = data
  const renderer = await loadRenderer(rendererFolder)
  const site = new SitePublisher({
    ...{ folder, renderer, rendererFolder, code, snapshot, baseUrl, report },
  })
  return {
    ...{ payload, site, folder, snapshot, once, ready, progress, signal, print, report },
    clock: clockOf(environment['SITE_CLOCK']),
    done: (row, times) => console.log(log === 'json' ? releaseLogLine(row, times) : releaseSentence(row)),
    requestsFolder: data.publishRequests,
    chores: [scheduledPublishing((line) => print(line, 'error')), nightlyCheck(print)],
  }
}

function releasesKept(text: string | undefined): number {
  const number = text === undefined || text === '' ? RELEASES_KEPT : Number(text)
  if (!Number.isInteger(number) || number < 1) {
    throw new Problem(`RELEASES_KEPT must be a whole number from 1 on, not "${text}".`)
  }
  return number
}
