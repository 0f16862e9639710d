import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { packageFolder } from '@tienviitta/process/project'
import { NODE_FLAGS } from '../command-table.mjs'

/** One of the two programs that compile what they are asked for, and again when its source changes. */
export interface DevelopmentServer {
  /** Put before each of its lines. */
  readonly name: 'site' | 'cms'
  readonly port: number
  readonly settings: Readonly<Record<string, string | undefined>>
  readonly print: (line: string) => void
}

/** How each is started, from the folder of its package. */
const PROGRAMS = {
  site: { path: ['astro', 'bin', 'astro.mjs'], host: '--host' },
  cms: { path: ['next', 'dist', 'bin', 'next'], host: '--hostname' },
} as const

/** Starts `astro dev` or `next dev` on this machine's own address. */
export function startDevelopment({ name, port, settings, print }: DevelopmentServer): ChildProcess {
  const cwd = packageFolder(name)
  const { path, host } = PROGRAMS[name]
  const child = spawn(
    process.execPath,
    [...NODE_FLAGS, join(cwd, 'node_modules', ...path), ...['dev', '--port', `${port}`, host, '127.0.0.1']],
    {
      cwd,
      env: {
        ...process.env,
        NODE_ENV: 'development',
        ASTRO_TELEMETRY_DISABLED: '1',
        NEXT_TELEMETRY_DISABLED: '1',
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (line.trim() !== '') print(`${`[${name}]`.padEnd(7)}${line}`)
    })
  }
  return child
}
