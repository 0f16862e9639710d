import type { Stage } from '../stage.ts'
import { runVitest } from './vitest.ts'

/** Publishing by difference, faults and kills, over a real database and a real disk. */
const what = 'Publishing'
const projects = ['publishing']
const folder = 'tests/publishing'

export const publishing: Stage = {
  name: 'publishing',
  title: 'Publishing: releases, faults',
  tier: 'test',
  longer: 'a publisher that stops at seven moments, not three',
  after: ['renderer'],
  run: (context) =>
    runVitest(
      {
        what,
        projects,
        files: [`${folder}/release-cycle`, `${folder}/faults`],
        env: { TEST_DATABASE_URL: undefined },
      },
      context,
    ),
}

export const equality: Stage = {
  name: 'equality',
  title: 'Publishing by difference is what a full build gives',
  tier: 'test',
  after: ['renderer'],
  longer: '200 random operations, not 60',
  run: (context) =>
    runVitest(
      { what, projects, files: [`${folder}/equality`], env: { TEST_DATABASE_URL: undefined } },
      context,
    ),
}

export const kills: Stage = {
  name: 'kills',
  title: 'A publisher that is killed',
  tier: 'test',
  after: ['renderer'],
  longer: '200 kills, not 30',
  run: (context) =>
    runVitest(
      { what, projects, files: [`${folder}/killed-publisher`], env: { TEST_DATABASE_URL: undefined } },
      context,
    ),
}

/** Many readers at the same time need the machine for themselves. */
export const load: Stage = {
  name: 'load',
  title: 'Readers while releases are published',
  tier: 'test',
  after: ['renderer'],
  isQuiet: true,
  run: (context) =>
    runVitest({ what, projects, files: [`${folder}/load`], env: { TEST_DATABASE_URL: undefined } }, context),
}

/** What of publishing depends on the database. */
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
