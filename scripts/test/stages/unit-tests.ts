import type { Stage } from '../stage.ts'
import { runVitest } from './vitest.ts'

/** What needs no server, no browser and no built site. */
export const unit: Stage = {
  name: 'unit',
  title: 'Unit tests',
  tier: 'check',
  longer: '25 and 200 random histories of the pages, not 8 and 20',
  run: (context) =>
    runVitest(
      {
        what: 'Unit tests',
        projects: ['content-models', 'site', 'cms', 'process', 'publisher', 'scripts', 'tests'],
      },
      context,
    ),
}

/** Translators' files, through a program that is not ours. */
export const exchange: Stage = {
  name: 'exchange',
  title: 'XLIFF and TMX with translate-toolkit',
  tier: 'test',
  tools: ['translate-toolkit'],
  run: (context) =>
    runVitest({ what: 'XLIFF and TMX with translate-toolkit', projects: ['exchange'] }, context),
}

/** The README's recipes, each followed in a copy of the repository. */
export const recipes: Stage = {
  name: 'recipes',
  title: 'Recipes of the README',
  tier: 'test',
  longer: 'each recipe with each of its steps left out',
  run: (context) => runVitest({ what: 'Recipes of the README', projects: ['recipes'] }, context),
}

/** Sending releases to real servers, and serving them with real web servers; missing ones are left out. */
export const deploy: Stage = {
  name: 'deploy',
  title: 'Deploying and hosting',
  tier: 'test',
  isLight: true,
  tools: ['hosting-tools'],
  after: ['renderer'],
  run: (context) => runVitest({ what: 'Deploying and hosting', projects: ['deploy'] }, context),
}
