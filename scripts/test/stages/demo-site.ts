import { join } from 'node:path'
import { buildSite } from '@tienviitta/publisher/build'
import { writeSnapshot } from '../../start/write-snapshot.ts'
import { fingerprint } from '@tienviitta/process/fingerprint'
import { cmsSettings, dataFolder, makeDataFolder } from '@tienviitta/process/data-folder'
import { failedWith, passed, type Stage, type TestContext } from '../stage.ts'

/** What counts as now on the demo site, so that every run tests the same pages. */
export const clock = '2026-11-24T08:00:00Z'
/** Nothing listens there: a page that asks for it by its full address is found out. */
const baseUrl = 'https://tienviitta.example'

/** Loads the demo content into a fresh database, writes its snapshot and builds the site. */
export const demoSite: Stage = {
  name: 'Demo site',
  async run(context) {
    const snapshot = await demoSnapshot(context, 'demo', undefined)
    const out = join(context.scratch, 'demo-site')
    await buildSite({ snapshot, out, baseUrl, clock, log: context.log })
    context.demo.site = { snapshot, pages: out }
    return passed(2)
  },
}

/** The demo content on MongoDB gives the very same snapshot, and so the same site. */
export const sameOnMongoDb: Stage = {
  name: 'The same snapshot from MongoDB',
  needsDemoSite: true,
  async run(context) {
    if (context.mongoDbUrl === undefined) return passed(0)
    const onSqlite = context.demo.site?.snapshot
    if (onSqlite === undefined) return failedWith('The same snapshot from MongoDB: there is no demo site.')
    const url = new URL(context.mongoDbUrl)
    url.pathname = '/tienviitta-demo'
    const snapshot = await demoSnapshot(context, 'demo-mongodb', url.href)
    const same = (await fingerprint(snapshot, ['.'])) === (await fingerprint(onSqlite, ['.']))
    return same
      ? passed()
      : failedWith(`The same snapshot from MongoDB: it differs from the one from SQLite.`)
  },
}

async function demoSnapshot(
  context: TestContext,
  name: string,
  databaseUrl: string | undefined,
): Promise<string> {
  const data = dataFolder({ DATA_DIR: join(context.scratch, name), DATABASE_URL: databaseUrl })
  await makeDataFolder(data)
  const settings = await cmsSettings(data, {})
  await writeSnapshot({ snapshot: data.snapshot, settings, demo: true, log: context.log })
  return data.snapshot
}
