import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { holderOf, waitingRequests, newestReleases } from '@tienviitta/cms/publishing'
import { PUBLISHER } from '@tienviitta/content-models/publishing/publisher-lease'
import type { ReleaseRow } from '@tienviitta/content-models/publishing/release-row'
import { writeSnapshot } from '@tienviitta/cms/snapshot'
import { exampleTopic, publishExampleGuide } from '@tienviitta/cms/testing/examples'
import { startPayload } from '@tienviitta/cms/testing/start-payload'
import { currentRenderer, loadRenderer } from '@tienviitta/publisher/render'
import { FileTable, differenceOf, ReleaseFolder, RELEASE_NOTE } from '@tienviitta/publisher/release'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Payload } from 'payload'
import { fullBuild } from './full-build.ts'
import { type PublisherProcess, startPublisherProcess } from './publisher-process.ts'
import { lookAt } from './served-tree.ts'

export const BASE_URL = 'https://tienviitta.example'
const CLOCK = '2026-11-24T08:00:00Z'
/** Left to right and right to left. */
const LANGUAGES: readonly LanguageTag[] = ['fi', 'ar']

/** A data folder with a database and a few documents, and the CMS on it; publishers are processes of their own. */
export interface SmallInstallation {
  readonly payload: Payload
  /** The data folder. */
  readonly data: string
  readonly folder: ReleaseFolder
  /** Starts a publisher. @param settings of the environment, such as another `SITE_CLOCK` */
  readonly startPublisher: (settings?: Readonly<Record<string, string>>) => PublisherProcess
  /** Changes what readers see, like an editor who publishes. */
  readonly change: (title: string) => Promise<void>
  /** The ids of what is waiting to be published. */
  readonly waiting: () => Promise<string[]>
  /** What was recorded of releases, the newest first. */
  readonly rows: () => Promise<readonly ReleaseRow[]>
  /** What is wrong while nothing is being published: whatever differs from a full build, or was left unfinished. */
  readonly faults: (clock?: string) => Promise<string[]>
  /** Resolves when a publisher has taken the lease. */
  readonly publisherAtWork: () => Promise<void>
  /** Ends the lease of a publisher that is certainly dead at once. */
  readonly forgetLease: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Makes an installation on SQLite with the example guide in some languages. */
export async function startSmallInstallation(): Promise<SmallInstallation> {
  const cms = await startPayload({ onSqlite: true })
  const { payload, folder: data } = cms
  await payload.updateGlobal({ slug: 'settings', data: { languages: [...LANGUAGES] }, depth: 0 })
  await publishExampleGuide(payload)
  const rendererFolder = await currentRenderer()
  const renderer = await loadRenderer(rendererFolder)
  const folder = new ReleaseFolder(join(data, 'site'), 10)
  const started: PublisherProcess[] = []
  const environment = { DATA_DIR: data, DATABASE_URL: `file:${join(data, 'test.db')}`, SITE_CLOCK: CLOCK }
  return {
    ...{ payload, data, folder },
    startPublisher(settings = {}) {
      const publisher = startPublisherProcess({ ...environment, ...settings }, BASE_URL)
      started.push(publisher)
      return publisher
    },
    async change(title) {
      const { id } = exampleTopic
      await payload.update({
        collection: 'topics',
        id,
        data: { title, _status: 'published' },
        depth: 0,
      })
    },
    waiting: async () => (await waitingRequests(payload)).map(({ id }) => id),
    rows: () => newestReleases(payload, { limit: 400 }),
    async faults(clock = CLOCK) {
      const snapshot = join(data, 'full-snapshot')
      await mkdir(snapshot, { recursive: true })
      await writeSnapshot({ payload, directory: snapshot, log: () => undefined })
      const moment = Date.parse(clock)
      const full = await fullBuild({ renderer, rendererFolder, snapshot, clock: moment, baseUrl: BASE_URL })
      const look = await lookAt(folder.paths.current)
      const { [RELEASE_NOTE]: note, ...live } = look?.manifest.files ?? {}
      const { changed, gone } = differenceOf(FileTable.of(live), full)
      const names = await readdir(folder.paths.releases)
      const left = names.filter((name) => !/^(?:\d{6,}|\.(?:spare|staging)-[0-9a-f]+)$/u.test(name))
      return [...changed, ...gone, ...left, ...(look?.faults ?? []), ...(note ? [] : ['no release.json'])]
    },
    async publisherAtWork() {
      for (let turn = 0; turn < 6000; turn += 1) {
        if (await holderOf(payload, PUBLISHER)) return
        await pause(10)
      }
      throw new Error('No publisher has taken the lease for a minute.')
    },
    async forgetLease() {
      await payload.db.deleteMany({ collection: 'locks', where: { key: { equals: PUBLISHER } } })
    },
    async stop() {
      for (const publisher of started) if (publisher.child.exitCode === null) await publisher.kill()
      await rm(join(data, 'full-snapshot'), { recursive: true, force: true })
      await cms.stop()
    },
  }
}
