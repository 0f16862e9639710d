import { join } from 'node:path'
import { fingerprint } from '@tienviitta/process/fingerprint'
import { demoSnapshot } from '../preparations.ts'
import { failedWith, passed, type Stage } from '../stage.ts'
import { runVitest } from './vitest.ts'

export const cms: Stage = {
  name: 'cms',
  title: 'The CMS on SQLite',
  tier: 'test',
  longer: '60 ways in which writes of a translation interleave, not 20',
  run: (context) =>
    runVitest(
      { what: 'The CMS on SQLite', projects: ['cms-database'], env: { TEST_DATABASE_URL: undefined } },
      context,
    ),
}

/** The parts of the CMS that use the database in ways of their own: writes, queries, locks, publishing, access. */
const OF_DATABASE = [
  'access',
  'content',
  'database',
  'publishing',
  'snapshot',
  'translation/desk',
  'translation/parallel-writes',
  'translation/store',
]

/** The tests of the CMS again on MongoDB; for every change, only those that depend on the database most. */
export const cmsOnMongoDb: Stage = {
  name: 'cms-mongodb',
  title: 'The CMS on MongoDB',
  tier: 'test',
  tools: ['mongodb'],
  longer: `all tests of the CMS with a database, not only those of ${OF_DATABASE.join(', ')}`,
  run: (context) =>
    runVitest(
      {
        what: 'The CMS on MongoDB',
        projects: ['cms-database'],
        files: context.tier === 'all' ? [] : OF_DATABASE.map((folder) => `cms/src/${folder}`),
        env: { TEST_DATABASE_URL: context.mongoDbUrl },
      },
      context,
    ),
}

/** The demo content on MongoDB gives exactly the same snapshot, and so the same site. */
export const sameOnMongoDb: Stage = {
  name: 'same-snapshot',
  title: 'The same snapshot from MongoDB',
  tier: 'test',
  tools: ['mongodb'],
  after: ['demo-site'],
  async run({ scratch, mongoDbUrl = '', demo }) {
    const url = new URL(mongoDbUrl)
    url.pathname = '/tienviitta-demo'
    const snapshot = await demoSnapshot(join(scratch, 'demo-mongodb'), url.href)
    const same = (await fingerprint(snapshot, ['.'])) === (await fingerprint(demo.snapshot, ['.']))
    return same
      ? passed()
      : failedWith('The same snapshot from MongoDB: it differs from the one from SQLite.')
  },
}
