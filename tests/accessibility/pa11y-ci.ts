import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { projectRoot } from '@tienviitta/process/project'
import { runChild } from '@tienviitta/process/run-child'
import { browserFlags } from '@tienviitta/scripts/test/browser'
import { z } from 'zod'

export interface Pa11yRun {
  readonly urls: readonly string[]
  /** Width of the window in CSS pixels. */
  readonly width: number
  readonly browserPath: string
  /** Folder for its settings and its report. */
  readonly scratch: string
}

const report = z.object({
  results: z.record(
    z.string(),
    z.array(
      z.object({
        code: z.string().optional(),
        runner: z.string().optional(),
        context: z.string().optional(),
        selector: z.string().optional(),
        message: z.string(),
      }),
    ),
  ),
})

/**
 * Runs pa11y-ci with its two runners, axe and HTML_CodeSniffer, against WCAG 2 AA.
 * @returns the faults of each address, one line each; if an address could not be opened, its error is one
 */
export async function runPa11yCi({
  urls,
  width,
  browserPath,
  scratch,
}: Pa11yRun): Promise<Map<string, string[]>> {
  const settings = join(scratch, `pa11y-ci-${width}.json`)
  const outcome = join(scratch, `pa11y-ci-${width}-report.json`)
  const defaults = {
    standard: 'WCAG2AA',
    runners: ['axe', 'htmlcs'],
    concurrency: 2,
    timeout: 90_000,
    viewport: { width, height: 900 },
    reporters: [['json', { fileName: outcome }]],
    chromeLaunchConfig: { executablePath: browserPath, args: browserFlags },
  }
  // As objects: pa11y-ci lets addresses given as strings share one browser context, and closes it under the other.
  await writeFile(settings, JSON.stringify({ defaults, urls: urls.map((url) => ({ url })) }))
  const program = createRequire(import.meta.url).resolve('pa11y-ci/bin/pa11y-ci.js')
  const { output } = await runChild({
    program: process.execPath,
    args: [program, '--config', settings],
    cwd: projectRoot,
  })
  const text = await readFile(outcome, 'utf8').catch((error: unknown) => {
    throw new Error(`pa11y-ci gave no report: ${output}`, { cause: error })
  })
  const { results } = report.parse(JSON.parse(text))
  return new Map(
    Object.entries(results).map(([url, issues]) => [
      url,
      issues.map(({ runner = '', code = '', message, selector = '', context = '' }) =>
        [`${runner} ${code}: ${message}`, selector, context].join('\n    '),
      ),
    ]),
  )
}
