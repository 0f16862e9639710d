import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { explain } from './explain.mjs'
import { runQuietly } from './run-quietly.mjs'

const inputs = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  ...['content-models', 'cms', 'site', 'scripts', 'scripts/process', 'scripts/publisher', 'tests'].map(
    (name) => `${name}/package.json`,
  ),
]

/**
 * Installs exactly what the lockfile names, unless that has been done already: a stamp in node_modules records for
 * which files the last installation was made.
 * @param {{ root: string, tools: { pnpm: string, environment: NodeJS.ProcessEnv } }} options
 */
export async function installPackages({ root, tools }) {
  const stamp = join(root, 'node_modules', '.installed-for')
  const wanted = fingerprint(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const args = ['install', '--frozen-lockfile', '--reporter=append-only']
  const { status, output } = await runQuietly('Installing packages', tools.pnpm, args, {
    cwd: root,
    env: { ...tools.environment, CI: 'true' },
  })
  if (status !== 0) throw new Error(explain('Installing packages', output))
  writeFileSync(stamp, wanted)
}

/**
 * One hash over all the files that decide what is installed.
 * @param {string} root
 */
function fingerprint(root) {
  const hash = createHash('sha256')
  for (const name of inputs) hash.update(name).update(readFileSync(join(root, name)))
  return hash.digest('hex')
}
