import { join } from 'node:path'
import { cmsSettings, dataFolder, makeDataFolder } from '@tienviitta/process/data-folder'
import { buildSite } from '@tienviitta/publisher/build'
import { currentRenderer } from '@tienviitta/publisher/render'
import { buildAdmin, isAdminBuilt } from '../start/admin.ts'
import { writeSnapshot } from '../start/write-snapshot.ts'
import type { DemoSite, Preparation, Stage, TestContext } from './stage.ts'

/** What counts as now on the demo site, so that every run tests the same pages. */
export const DEMO_CLOCK = '2026-11-24T08:00:00Z'
/** Nothing listens there, so a page that requests it by its full address is detected. */
const baseUrl = 'https://tienviitta.example'

/** Where the demo site is once it is built. */
export const demoSiteIn = (scratch: string): DemoSite => {
  const data = join(scratch, 'demo')
  return { data, snapshot: dataFolder({ DATA_DIR: data }).snapshot, pages: join(scratch, 'demo-site') }
}

type Work = Pick<Stage, 'touches'> & {
  readonly title: string
  readonly run: (context: Pick<TestContext, 'scratch' | 'demo'>) => Promise<unknown>
}

/** What several stages use, made once. */
export const PREPARATIONS: Readonly<Record<Preparation, Work>> = {
  'demo-site': {
    title: 'Building the demo site',
    touches: ['site'],
    run: async ({ demo }) => {
      await demoSnapshot(demo.data, undefined)
      await buildSite({ snapshot: demo.snapshot, out: demo.pages, baseUrl, clock: DEMO_CLOCK })
    },
  },
  renderer: {
    title: 'Building the renderer',
    touches: ['site'],
    run: () => currentRenderer(),
  },
  admin: {
    title: 'Building the admin',
    touches: ['cms'],
    run: async ({ scratch }) => {
      if (await isAdminBuilt()) return
      const data = dataFolder({ DATA_DIR: join(scratch, 'admin') })
      await makeDataFolder(data)
      await buildAdmin({ settings: await cmsSettings(data, {}) })
    },
  },
}

/**
 * Loads the demo content into a fresh database and writes its snapshot.
 * @param folder the data folder
 * @param databaseUrl a database other than the file in the data folder
 * @returns the folder of the snapshot
 */
export async function demoSnapshot(folder: string, databaseUrl: string | undefined): Promise<string> {
  const data = dataFolder({ DATA_DIR: folder, DATABASE_URL: databaseUrl })
  await makeDataFolder(data)
  const settings = await cmsSettings(data, {})
  await writeSnapshot({ snapshot: data.snapshot, settings, demo: true })
  return data.snapshot
}
