import { passed, type Stage, together } from '../stage.ts'
import { runVitest } from './vitest.ts'

export const unitTests: Stage = {
  name: 'Unit tests',
  run: (context) =>
    runVitest(
      {
        what: 'Unit tests',
        projects: ['content-models', 'site', 'scripts', 'process', 'publisher', 'tests'],
      },
      context,
    ),
}

/** The README's recipes, each followed in a copy of the repository, and with each of their steps left out. */
export const recipes: Stage = {
  name: 'Recipes of the README',
  run: (context) => runVitest({ what: 'Recipes of the README', projects: ['recipes'] }, context),
}

/** Sending releases to real servers, and serving them with real web servers; what is not there is left out. */
export const deploying: Stage = {
  name: 'Deploying and hosting',
  run: (context) => runVitest({ what: 'Deploying and hosting', projects: ['deploy'] }, context),
}

/**
 * Publishing by difference, faults and kills, on SQLite; then what depends on the database on MongoDB, if there is
 * one, with fewer operations.
 */
export const publishing: Stage = {
  name: 'Publishing',
  async run(context) {
    const what = 'Publishing'
    const projects = ['publishing']
    const onSqlite = await runVitest({ what, projects, env: { TEST_DATABASE_URL: undefined } }, context)
    if (context.mongoDbUrl === undefined) return onSqlite
    const env = { TEST_DATABASE_URL: context.mongoDbUrl }
    const files = ['tests/publishing/equality', 'tests/publishing/release-cycle']
    return together([
      onSqlite,
      await runVitest({ what: `${what} on MongoDB`, projects, files, env }, context),
    ])
  },
}

export const cmsOnSqlite: Stage = {
  name: 'CMS tests on SQLite',
  run: (context) =>
    runVitest(
      { what: 'CMS tests on SQLite', projects: ['cms'], env: { TEST_DATABASE_URL: undefined } },
      context,
    ),
}

/** The same tests once more; without a MongoDB they are left out, which the last lines of `npm test` say. */
export const cmsOnMongoDb: Stage = {
  name: 'CMS tests on MongoDB',
  run: async (context) =>
    context.mongoDbUrl === undefined
      ? passed(0)
      : runVitest(
          { what: 'CMS tests on MongoDB', projects: ['cms'], env: { TEST_DATABASE_URL: context.mongoDbUrl } },
          context,
        ),
}
