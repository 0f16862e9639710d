import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fingerprint } from '@tienviitta/process/fingerprint'
import { explainFailure } from '@tienviitta/process/problem'
import { packageFolder, projectRoot } from '@tienviitta/process/project'
import { isRunning, runChild, stopChild } from '@tienviitta/process/run-child'

const next = join(packageFolder('cms'), 'node_modules', 'next', 'dist', 'bin', 'next')
const stampFile = join(packageFolder('cms'), '.next', 'built-from')

const sourcesOfAdmin = (): Promise<string> =>
  fingerprint(projectRoot, [
    'cms/src',
    'cms/next.config.mjs',
    'cms/next.config.ts',
    'cms/package.json',
    'content-models',
    'pnpm-lock.yaml',
  ])

/** Whether the admin that has been built is that of today's sources. */
export async function isAdminBuilt(): Promise<boolean> {
  return existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === (await sourcesOfAdmin())
}

export interface AdminBuild {
  readonly settings: Readonly<Record<string, string>>
  readonly log?: (line: string) => void
  readonly signal?: AbortSignal | undefined
}

/** Builds the admin with Next. Throws a Problem when it fails. */
export async function buildAdmin({ settings, log, signal }: AdminBuild): Promise<void> {
  const sources = await sourcesOfAdmin()
  const { code, output } = await runChild({
    program: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', next, 'build'],
    cwd: packageFolder('cms'),
    env: { ...settings, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    onLine: log,
    signal,
  })
  signal?.throwIfAborted()
  if (code !== 0) throw explainFailure('Building the admin', output)
  await writeFile(stampFile, sources)
}

export interface CmsStart {
  readonly settings: Readonly<Record<string, string>>
  readonly port: number
  readonly host: string
  readonly signal?: AbortSignal | undefined
  /** Called with each line that it prints. */
  readonly print?: (line: string) => void
  /** How long to wait for the first answer, in milliseconds. */
  readonly patience: number
}

/** Starts the built CMS and resolves when its login page answers. Throws a Problem when it ends or stays silent. */
export async function startCms({
  settings,
  port,
  host,
  signal,
  print,
  patience,
}: CmsStart): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', next, 'start', '--port', `${port}`, '--hostname', host],
    {
      cwd: packageFolder('cms'),
      env: { ...process.env, ...settings, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      print?.(line)
      lines.push(line)
      if (lines.length > 200) lines.shift()
    })
  }
  const address = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}/admin/login`
  const deadline = performance.now() + patience
  while (isRunning(child) && performance.now() < deadline) {
    if (signal?.aborted === true) break
    if (await answers(address)) return child
    await wait(250)
  }
  await stopChild(child)
  signal?.throwIfAborted()
  throw explainFailure('Starting the CMS', lines.join('\n'))
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(30_000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
