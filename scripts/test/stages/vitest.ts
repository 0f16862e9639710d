import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { undefinedIfAbsent } from '@tienviitta/process/undefined-if-absent'
import { z } from 'zod'
import { failedWith, type StageResult, type TestContext, together } from '../stage.ts'
import { runInstalled } from './program.ts'

/** The part of vitest's JSON report that is read here. */
const report = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

export interface VitestRun {
  /** What is tested, for the names of failures. */
  readonly what: string
  readonly projects: readonly string[]
  /** Only test files whose path contains one of these. */
  readonly files?: readonly string[]
  readonly env?: Readonly<Record<string, string | undefined>>
}

let runs = 0

/** Runs the tests of some vitest projects, and counts them. A run without a single test is a failure. */
export async function runVitest(
  run: VitestRun,
  { scratch, tier, workers }: TestContext,
): Promise<StageResult> {
  runs += 1
  const outputFile = join(scratch, `vitest-${runs}.json`)
  const { code, output } = await runInstalled({
    name: 'vitest',
    args: [
      'run',
      ...run.projects.flatMap((name) => ['--project', name]),
      `--maxWorkers=${workers}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${outputFile}`,
      ...(run.files ?? []),
    ],
    env: { TEST_LONG: tier === 'all' ? 'yes' : undefined, ...run.env },
  })
  const text = await readFile(outputFile, 'utf8').catch(undefinedIfAbsent)
  const lastLines = output.split('\n').slice(-40).join('\n')
  if (text === undefined) return failedWith(`${run.what}: the tests did not run:\n${lastLines}`)
  const found = countTests(run.what, report.parse(JSON.parse(text)))
  if (found.passed + found.failed === 0) return failedWith(`${run.what}: there was no test:\n${lastLines}`)
  if (code === 0 || found.failed > 0) return found
  return together([found, failedWith(`${run.what}: an error outside the tests:\n${lastLines}`)])
}

/** The counts of a report; a file that failed as a whole counts as one failure. */
export function countTests(
  what: string,
  { numPassedTests, testResults }: z.infer<typeof report>,
): StageResult {
  const failures = testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0 && file.status === 'failed') return [`${what}: ${file.name}\n${file.message}`]
    return failed.map(({ fullName, failureMessages }) =>
      [`${what}: ${fullName} (${file.name})`, ...(failureMessages ?? [])].join('\n'),
    )
  })
  return { passed: numPassedTests, failed: failures.length, failures }
}
