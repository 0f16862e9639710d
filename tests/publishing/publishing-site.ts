import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDemo } from '@tienviitta/cms/demo/load-demo'
import type { ReleaseRow } from '@tienviitta/content-models/publishing/release-row'
import { writeSnapshot } from '@tienviitta/cms/snapshot'
import { type TestCms, startPayload } from '@tienviitta/cms/testing/start-payload'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { currentRenderer, loadRenderer } from '@tienviitta/publisher/render'
import { renderSite } from '@tienviitta/publisher/build'
import { answerRequests, followClock, type PublishEffects } from '@tienviitta/publisher/worker'
import { ReleaseFolder, SitePublisher } from '@tienviitta/publisher/release'
import type { Renderer } from '@tienviitta/site/renderer'
import { inject } from 'vitest'
import { differing } from './differing.ts'

export const BASE_URL = 'https://tienviitta.example'
/** A Tuesday morning in Finland, when most offices of the demo content are open. */
export const START = Date.parse('2026-11-24T08:00:00Z')

/** A CMS with the demo content and a site that is published from it step by step: nothing happens by itself. */
export interface PublishingSite {
  readonly cms: TestCms
  readonly cycle: PublishEffects
  readonly folder: ReleaseFolder
  /** What was recorded of releases, the oldest first. */
  readonly rows: ReleaseRow[]
  /** Moves the clock. */
  readonly forward: (milliseconds: number) => void
  /** Publishes what is waiting and what the clock has changed. */
  readonly publish: () => Promise<void>
  /**
   * A publisher that starts on the same folder, as after the end of the previous one.
   * @param wrap gives it a renderer that does something other than the real one
   */
  readonly restart: (wrap?: (renderer: Renderer) => Renderer) => Promise<void>
  /** The files that differ between the site that readers see and a full build of the same content. */
  readonly differences: () => Promise<string[]>
  readonly stop: () => Promise<void>
}

/**
 * Starts a CMS on the database that the tests run on, with the demo content in some languages: on SQLite a copy of what
 * `npm test` has loaded already.
 */
export async function startPublishingSite(languages: readonly LanguageTag[]): Promise<PublishingSite> {
  const demoData = process.env.TEST_DATABASE_URL === undefined ? inject('demoData') : ''
  const cms = await startPayload(demoData === '' ? {} : { contentOf: demoData })
  const scratch = await mkdtemp(join(tmpdir(), 'publishing-'))
  const { payload } = cms
  if (demoData === '') await loadDemo({ payload, log: () => undefined })
  await payload.updateGlobal({ slug: 'settings', data: { languages: [...languages] }, depth: 0 })
  const rendererFolder = await currentRenderer()
  const renderer = await loadRenderer(rendererFolder)
  const snapshot = join(scratch, 'snapshot')
  const folder = new ReleaseFolder(join(scratch, 'site'), 3)
  const rows: ReleaseRow[] = []
  const complaints: string[] = []
  let now = START
  /** Whether the publisher has just started. */
  let isFirst = true
  const newPublisher = (wrap = (real: Renderer): Renderer => real): SitePublisher =>
    new SitePublisher({
      ...{ folder, renderer: wrap(renderer), rendererFolder, snapshot, baseUrl: BASE_URL },
      code: 'the code of the test',
      report: (line) => complaints.push(line),
    })
  const cycle = {
    ...{ payload, folder, snapshot },
    site: newPublisher(),
    clock: () => now,
    lease: { renew: async () => true },
    report: (line: string) => complaints.push(line),
    done: (row: ReleaseRow) => rows.push(row),
  }
  await cycle.site.begin()
  return {
    ...{ cms, cycle, folder, rows },
    forward: (milliseconds) => {
      now += milliseconds
    },
    async publish() {
      await answerRequests(cycle)
      await followClock(cycle, { wholeSnapshot: isFirst })
      isFirst = false
      const newest = cycle.site.newest
      if (newest !== undefined) await folder.settle(newest)
      cycle.site.nextChange()
    },
    async restart(wrap) {
      // The files of a process that ends are closed.
      cycle.site.nextChange()
      cycle.site = newPublisher(wrap)
      isFirst = true
      await cycle.site.begin()
    },
    async differences() {
      const [full, pages] = [join(scratch, 'full-snapshot'), join(scratch, 'full-site')]
      // Last good versions of what is no longer valid stay in a full snapshot as well.
      await rm(full, { recursive: true, force: true })
      await cp(snapshot, full, { recursive: true })
      await writeSnapshot({ payload, directory: full, log: () => undefined })
      await renderSite({ snapshot: full, out: pages, baseUrl: BASE_URL, clock: cycle.site.clock ?? now })
      const ofSnapshot = await differing(full, snapshot)
      const current = await folder.current()
      return [...ofSnapshot, ...(await differing(pages, folder.paths.site(current ?? '')))]
    },
    async stop() {
      await cms.stop()
      await rm(scratch, { recursive: true, force: true })
    },
  }
}
