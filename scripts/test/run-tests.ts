import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem, sentenceOf } from '@tienviitta/process/problem'
import { stopAllChildren } from '@tienviitta/process/run-child'
import { durationText } from '@tienviitta/process/steps'
import { readArguments } from '../run/read-arguments.ts'
import { type Job, runInLanes } from './lanes.ts'
import { PREPARATIONS, demoSiteIn } from './preparations.ts'
import {
  type Preparation,
  type Stage,
  type StageResult,
  type TestContext,
  type Tier,
  failedWith,
  together,
} from './stage.ts'
import { STAGES, chosenStages } from './stages.ts'
import { type StageTime, leftOut, listText, timesText } from './summary.ts'
import { type Tools, findTools } from './tools.ts'

const clock = () => performance.now()
const print = (line: string): void => console.log(line)

/**
 * Runs the stages of a tier, or the named ones among them, in parallel lanes; prints what each found, what was left out
 * and why, and only the counts on the last line.
 * @param command whose arguments are read
 * @returns the exit code
 */
export async function runTests(
  command: 'check' | 'test' | 'test:all',
  tier: Tier,
  args: readonly string[],
): Promise<number> {
  const { values, words } = readArguments(command, args)
  if (values.list) {
    print(listText(STAGES))
    return 0
  }
  const stages = chosenStages(tier, words)
  // A stage that runs alone has all cores.
  const lanes = Math.min(lanesOf(values.lanes), stages.length)
  const started = clock()
  const tools = await findTools(new Set(stages.flatMap((stage) => stage.tools ?? [])), print)
  const scratch = await mkdtemp(join(tmpdir(), 'tienviitta-test-'))
  const tidy = async () => {
    await stopAllChildren()
    await tools.mongoDb?.stop()
    await rm(scratch, { recursive: true, force: true })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void tidy().finally(() => process.exit(130)))
  }
  const runnable = stages.filter((stage) => !stage.tools?.some((tool) => tools.missing.has(tool)))
  const context = {
    scratch,
    tier,
    browserPath: tools.browser?.path,
    mongoDbUrl: tools.mongoDb?.url,
    demo: demoSiteIn(scratch),
    workers: Math.max(1, Math.floor(availableParallelism() / lanes)),
  }
  let ran: Awaited<ReturnType<typeof runStages>>
  try {
    ran = await runStages(runnable, context, lanes)
  } finally {
    await tidy()
  }
  const { results, times } = ran
  const { passed, failed, failures } = together([failedWith(...tools.failures), ...results])
  for (const failure of failures) print(`\n✗ ${failure}`)
  print(`\nTime: ${durationText(clock() - started)}, in ${lanes === 1 ? '1 lane' : `${lanes} lanes`}`)
  print(timesText(times))
  tellWhatWasNot(tier, stages, tools)
  print(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

/** The number of lanes asked for, or one for each core. */
function lanesOf(text: string | undefined): number {
  if (text === undefined) return availableParallelism()
  const lanes = Number(text)
  if (!Number.isInteger(lanes) || lanes < 1)
    throw new Problem(`--lanes must be a whole number, not "${text}".`)
  return lanes
}

/** Runs the stages, after the preparations that they use. */
async function runStages(
  stages: readonly Stage[],
  context: TestContext,
  lanes: number,
): Promise<{ results: StageResult[]; times: StageTime[] }> {
  const results: StageResult[] = []
  const times: StageTime[] = []
  const wanted = new Set(stages.flatMap(({ after }) => after ?? []))
  const preparations = (Object.keys(PREPARATIONS) as Preparation[]).filter((name) => wanted.has(name))
  const notPrepared = new Map<string, string>()
  const total = preparations.length + stages.length
  const begun = (title: string): number => {
    print(`      ${title} …`)
    return clock()
  }
  const said = (name: string, title: string, from: number, outcome: string): void => {
    times.push({ name, milliseconds: clock() - from })
    print(`[${times.length}/${total}] ${title} … ${durationText(clock() - from)}${outcome}`)
  }
  const preparing = preparations.map((name): Job => {
    const { title, touches = [], run } = PREPARATIONS[name]
    return {
      name,
      after: [],
      touches,
      isQuiet: false,
      isLight: false,
      run: async () => {
        const from = begun(title)
        await run(context).catch((error: unknown) => {
          notPrepared.set(name, sentenceOf(error, title))
          results.push(failedWith(`${title}: ${sentenceOf(error, title)}`))
        })
        said(name, title, from, notPrepared.has(name) ? ' (failed)' : '')
      },
    }
  })
  const testing = stages.map((stage): Job => {
    const { name, title, after = [], touches = [], isQuiet = false, isLight = false } = stage
    return {
      name: `stage ${name}`,
      after,
      touches,
      isQuiet,
      isLight,
      run: async () => {
        const from = begun(title)
        const lacking = after.find((each) => notPrepared.has(each))
        const result = await (
          lacking === undefined
            ? stage.run(context)
            : Promise.resolve(
                failedWith(`${title}: it needs what failed before: ${PREPARATIONS[lacking].title}`),
              )
        ).catch((error: unknown) => failedWith(`${title}: ${sentenceOf(error, title)}`))
        results.push(result)
        said(name, title, from, ` (${result.passed} passed, ${result.failed} failed)`)
      },
    }
  })
  await runInLanes([...preparing, ...testing], lanes)
  return { results, times }
}

function tellWhatWasNot(tier: Tier, stages: readonly Stage[], tools: Tools): void {
  for (const line of tools.lines) print(line)
  const lines = leftOut(tier, stages, tools.missing, STAGES)
  if (lines.length > 0) print(`Left out:\n${lines.map((line) => `  ${line}`).join('\n')}`)
}
