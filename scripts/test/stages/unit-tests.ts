import { passed, type Stage } from '../stage.ts'
import { runVitest } from './vitest.ts'

export const unitTests: Stage = {
  name: 'Unit tests',
  run: (context) =>
    runVitest({ what: 'Unit tests', projects: ['content-models', 'site', 'scripts', 'tests'] }, context),
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

/** Publishing by difference, faults and kills, on SQLite. */
export const publishing: Stage = {
  name: 'Publishing',
  run: (context) =>
    runVitest(
      { what: 'Publishing', projects: ['publishing'], env: { TEST_DATABASE_URL: undefined } },
      context,
    ),
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
