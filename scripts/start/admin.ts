import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fingerprint } from '@tienviitta/process/fingerprint'
import { explainFailure } from '@tienviitta/process/problem'
import { packageFolder, projectRoot } from '@tienviitta/process/project'
import type { Progress } from '@tienviitta/process/steps'
import { NODE_FLAGS } from '../command-table.mjs'
import { TIED_FLAGS } from '@tienviitta/process/tied'
import { isRunning, onEachLine, runToEnd, stopChild } from '@tienviitta/process/run-child'

const next = join(packageFolder('cms'), 'node_modules', 'next', 'dist', 'bin', 'next')
const inProduction = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
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

/** Whether the admin was built from the current sources. */
export async function isAdminBuilt(): Promise<boolean> {
  return existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === (await sourcesOfAdmin())
}

export interface AdminBuild {
  readonly settings: Readonly<Record<string, string>>
  readonly log?: (line: string) => void
  readonly signal?: AbortSignal
}

/** Builds the admin with Next. Throws a Problem when it fails. */
export async function buildAdmin({ settings, log, signal }: AdminBuild): Promise<void> {
  const sources = await sourcesOfAdmin()
  await runToEnd('Building the admin', {
    args: [...NODE_FLAGS, next, 'build'],
    cwd: packageFolder('cms'),
    env: { ...settings, ...inProduction },
    onLine: log,
    signal,
  })
  await writeFile(stampFile, sources)
}

/** Builds the admin if its sources have changed since. */
export async function updateAdmin({
  progress,
  ...build
}: Pick<AdminBuild, 'settings' | 'signal'> & { readonly progress: Progress }): Promise<void> {
  if (await isAdminBuilt()) progress.result('nothing has changed')
  else await buildAdmin({ ...build, log: progress.now })
}

/** How long the CMS may take to answer for the first time, in milliseconds. */
const PATIENCE_MS = 120_000

export interface CmsStart {
  readonly settings: Readonly<Record<string, string>>
  readonly port: number
  readonly host: string
  readonly signal?: AbortSignal
  /** Called with each line that it prints. */
  readonly print?: (line: string) => void
}

/** Starts the built CMS and resolves when its login page answers. Throws a Problem when it ends or stays silent. */
export async function startCms({ settings, port, host, signal, print }: CmsStart): Promise<ChildProcess> {
  const args = [...NODE_FLAGS, ...TIED_FLAGS, next, 'start', '--port', `${port}`, '--hostname', host]
  const child = spawn(process.execPath, args, {
    cwd: packageFolder('cms'),
    env: { ...process.env, ...settings, ...inProduction },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const lines: string[] = []
  onEachLine(child, (line) => {
    print?.(line)
    lines.push(line)
    if (lines.length > 200) lines.shift()
  })
  const address = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}/admin/login`
  const deadline = performance.now() + PATIENCE_MS
  while (isRunning(child) && performance.now() < deadline && signal?.aborted !== true) {
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
