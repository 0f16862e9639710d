import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sentenceOf } from '@tienviitta/process/problem'
import { stopAllChildren } from '@tienviitta/process/run-child'
import { durationText, numberedSteps, type Steps } from '@tienviitta/process/steps'
import { type Browser, findBrowser } from '../test/browser.ts'
import { findMongoDb, type MongoDb } from '../test/mongodb.ts'
import { findHostingTools, type HostingTools, hostingToolsText } from '../test/hosting-tools.ts'
import { failedWith, type Stage, type StageResult, type TestContext, together } from '../test/stage.ts'
import { findTranslateToolkit, type TranslateToolkit } from '../test/translate-toolkit.ts'
import { accessibility, browserChecks, endToEnd, markup, renderer } from '../test/stages/built-site.ts'
import { formatting, lint, types } from '../test/stages/code.ts'
import { demoSite, sameOnMongoDb } from '../test/stages/demo-site.ts'
import {
  cmsOnMongoDb,
  cmsOnSqlite,
  deploying,
  publishing,
  recipes,
  unitTests,
} from '../test/stages/unit-tests.ts'

const allStages: readonly Stage[] = [
  formatting,
  lint,
  types,
  unitTests,
  cmsOnSqlite,
  cmsOnMongoDb,
  demoSite,
  sameOnMongoDb,
  markup,
  renderer,
  accessibility,
  browserChecks,
  endToEnd,
  publishing,
  deploying,
  recipes,
]

/** The stages whose names contain one of the words, with the demo site if they need it; all when no word is given. */
function chosenStages(words: readonly string[]): readonly Stage[] {
  if (words.length === 0) return allStages
  const chosen = allStages.filter(({ name }) =>
    words.some((word) => name.toLowerCase().includes(word.toLowerCase())),
  )
  const needed = chosen.some(({ needsDemoSite }) => needsDemoSite === true)
  return allStages.filter((stage) => chosen.includes(stage) || (needed && stage === demoSite))
}

interface Found {
  readonly browser: Browser | undefined
  readonly mongoDb: MongoDb | undefined
  readonly toolkit: TranslateToolkit | undefined
  readonly hosting: HostingTools | undefined
  readonly result: StageResult
}

/** What the machine has to test with. No browser is a failure; no MongoDB is said and passes. */
async function findTools(log: (line: string) => void): Promise<Found> {
  const [browser, mongoDb, toolkit, hosting] = await Promise.allSettled([
    findBrowser(log),
    findMongoDb(log),
    findTranslateToolkit(log),
    findHostingTools(log),
  ])
  const failures = [browser, mongoDb, toolkit, hosting].flatMap((outcome) =>
    outcome.status === 'rejected' ? [sentenceOf(outcome.reason, 'Finding what to test with')] : [],
  )
  return {
    browser: browser.status === 'fulfilled' ? browser.value : undefined,
    mongoDb: mongoDb.status === 'fulfilled' ? mongoDb.value : undefined,
    toolkit: toolkit.status === 'fulfilled' ? toolkit.value : undefined,
    hosting: hosting.status === 'fulfilled' ? hosting.value : undefined,
    result: failedWith(...failures),
  }
}

/** Runs one stage; whatever it throws is a failure of that stage alone. */
function runStage(steps: Steps, stage: Stage, context: Omit<TestContext, 'log'>): Promise<StageResult> {
  return steps.run(stage.name, async (progress) => {
    const result = await stage
      .run({ ...context, log: progress.now })
      .catch((error: unknown) => failedWith(`${stage.name}: ${sentenceOf(error, stage.name)}`))
    progress.result(`${result.passed} passed, ${result.failed} failed`)
    return result
  })
}

/** Everything that `npm test` does. Gives back whether all is well. */
async function test(words: readonly string[]): Promise<boolean> {
  const started = performance.now()
  const stages = chosenStages(words)
  const steps = numberedSteps({
    total: stages.length + 1,
    screen: process.stdout,
    clock: () => performance.now(),
  })
  const scratch = await mkdtemp(join(tmpdir(), 'tienviitta-test-'))
  const found = await steps.run('Finding what to test with', (progress) => findTools(progress.now))
  const { browser, mongoDb, toolkit, hosting } = found
  const results = [found.result]
  const tidy = async () => {
    await stopAllChildren()
    await mongoDb?.stop()
    await rm(scratch, { recursive: true, force: true })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void tidy().finally(() => process.exit(130)))
  }
  try {
    const context = { scratch, browserPath: browser?.path, mongoDbUrl: mongoDb?.url, demo: {} }
    for (const stage of stages) results.push(await runStage(steps, stage, context))
  } finally {
    await tidy()
  }
  const { passed, failed, failures } = together(results)
  for (const failure of failures) console.log(`\n✗ ${failure}`)
  console.log(`\nTime: ${durationText(performance.now() - started)}`)
  console.log(`Browser: ${browser ? `${browser.version}, ${browser.foundBy} (${browser.path})` : 'none'}`)
  console.log(
    `MongoDB: ${mongoDb?.server ?? 'NOT TESTED: there is no TEST_MONGODB_URL, no mongod, and no Java with Maven'}`,
  )
  console.log(
    `translate-toolkit: ${toolkit?.version ?? 'NOT TESTED: install Debian’s package translate-toolkit'}`,
  )
  console.log(`Deploying: ${hostingToolsText(hosting ?? {})}`)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0
}

process.exitCode = (await test(process.argv.slice(2))) ? 0 : 1
