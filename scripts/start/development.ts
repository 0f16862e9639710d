import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { packageFolder } from '@tienviitta/process/project'
import { onEachLine } from '@tienviitta/process/run-child'
import { TIED_FLAGS } from '@tienviitta/process/tied'
import { NODE_FLAGS } from '../command-table.mjs'

/** One of the two programs that compile what is requested, and again when its source changes. */
export interface DevelopmentServer {
  /** Prefix of each of its lines. */
  readonly name: 'site' | 'cms'
  readonly port: number
  readonly settings: Readonly<Record<string, string | undefined>>
  readonly print: (line: string) => void
}

const untold = { ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' }

/** How each is started, from the folder of its package. */
const PROGRAMS = {
  site: { path: ['astro', 'bin', 'astro.mjs'], host: '--host' },
  cms: { path: ['next', 'dist', 'bin', 'next'], host: '--hostname' },
} as const

/** Starts `astro dev` or `next dev` on this machine's own address. */
export function startDevelopment({ name, port, settings, print }: DevelopmentServer): ChildProcess {
  const cwd = packageFolder(name)
  const { path, host } = PROGRAMS[name]
  const program = join(cwd, 'node_modules', ...path)
  const args = [...NODE_FLAGS, ...TIED_FLAGS, program, 'dev', '--port', `${port}`, host, '127.0.0.1']
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'development', ...untold, ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  onEachLine(child, (line) => {
    if (line.trim() !== '') print(`${`[${name}]`.padEnd(7)}${line}`)
  })
  return child
}
