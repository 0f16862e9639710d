import type { Stage } from '../stage.ts'
import { runVitest } from './vitest.ts'

/** Publishing by difference, faults and kills, over a real database and a real disk. */
const what = 'Publishing'
const projects = ['publishing']
const folder = 'tests/publishing'

const onSqlite = (stage: Omit<Stage, 'tier' | 'run'>, file: string): Stage => ({
  after: ['renderer'],
  ...stage,
  tier: 'test',
  run: (context) =>
    runVitest(
      {
        what,
        projects,
        files: [`${folder}/${file}`],
        env: { TEST_DATABASE_URL: undefined, DEMO_DATA: context.demo.data },
      },
      context,
    ),
})

export const publishing = onSqlite(
  { name: 'publishing', title: 'Publishing: releases', after: ['renderer', 'demo-site'] },
  'release-cycle',
)

export const faults = onSqlite(
  {
    name: 'faults',
    title: 'Publishing: faults',
    longer: 'a publisher that stops at seven moments, not three',
  },
  'faults',
)

export const equality = onSqlite(
  {
    name: 'equality',
    title: 'Publishing by difference is what a full build gives',
    longer: '200 random operations, not 60',
    after: ['renderer', 'demo-site'],
  },
  'equality',
)

export const kills = onSqlite(
  { name: 'kills', title: 'A publisher that is killed', longer: '200 kills, not 18' },
  'killed-publisher',
)

/** Many simultaneous readers need the machine to themselves. */
export const load = onSqlite(
  { name: 'load', title: 'Readers while releases are published', isQuiet: true },
  'load',
)

/** The part of publishing that depends on the database. */
export const publishingOnMongoDb: Stage = {
  name: 'publishing-mongodb',
  title: 'Publishing on MongoDB',
  tier: 'test',
  tools: ['mongodb'],
  after: ['renderer'],
  longer: '40 random operations, not 20, and the release cycle',
  run: (context) =>
    runVitest(
      {
        what: `${what} on MongoDB`,
        projects,
        files: [`${folder}/equality`, ...(context.tier === 'all' ? [`${folder}/release-cycle`] : [])],
        env: { TEST_DATABASE_URL: context.mongoDbUrl },
      },
      context,
    ),
}
