import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

import { explain } from './explain.mjs'
import { runQuietly } from './run-quietly.mjs'

/**
 * @typedef {{ engines: { pnpm: string } }} Manifest the part of package.json that is read here
 */

/**
 * The versions that the project uses, from the two places where they are pinned: `.nvmrc` and
 * `engines.pnpm` in package.json.
 * @param {string} root
 */
export function pinnedVersions(root) {
  const node = readFileSync(join(root, '.nvmrc'), 'utf8').trim()
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return { node, pnpm: manifest.engines.pnpm }
}

/**
 * The npm package that holds Node's program for one kind of machine. The package named `node` only fetches this one by
 * an install script, which a careful npm does not run.
 * @param {string} platform as in process.platform
 * @param {string} arch as in process.arch
 */
export function nodePackage(platform, arch) {
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'
  return `${prefix}-${platform}-${arch}`
}

/** @param {string} version @returns {number} */
const major = (version) => Number.parseInt(version.replace(/^[v^]/, ''), 10)

/**
 * Node and pnpm of the right versions: the system's if they are new enough, else fetched as npm packages into npm's own
 * cache. Nothing is installed globally.
 * @param {{ root: string, environment: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ node: string, pnpm: string, environment: NodeJS.ProcessEnv }>} `environment` has both on its PATH
 */
export async function obtainTools({ root, environment }) {
  const pinned = pinnedVersions(root)
  const hasNode = major(process.version) >= major(pinned.node)
  const hasPnpm = major(versionOf('pnpm', environment)) === major(pinned.pnpm)
  if (hasNode && hasPnpm) return { node: process.execPath, pnpm: 'pnpm', environment }

  const wanted = [
    ...(hasNode ? [] : [`${nodePackage(process.platform, process.arch)}@${pinned.node}`]),
    ...(hasPnpm ? [] : [`pnpm@${pinned.pnpm}`]),
  ]
  const remembered = join(root, 'node_modules', '.tools', `${wanted.join('+')}.txt`)
  let folder = existsSync(remembered) ? readFileSync(remembered, 'utf8').trim() : ''
  if (!holds(folder, { node: !hasNode, pnpm: !hasPnpm })) {
    folder = await fetchTools(wanted, environment)
    mkdirSync(dirname(remembered), { recursive: true })
    writeFileSync(remembered, `${folder}\n`)
  }
  const path = `${folder}${delimiter}${environment.PATH ?? ''}`
  return {
    node: hasNode ? process.execPath : join(folder, 'node'),
    pnpm: hasPnpm ? 'pnpm' : join(folder, 'pnpm'),
    environment: { ...environment, PATH: path },
  }
}

/**
 * The version that a program on the PATH prints, or '0' when there is none.
 * @param {string} program
 * @param {NodeJS.ProcessEnv} environment
 */
function versionOf(program, environment) {
  const result = spawnSync(program, ['--version'], { env: environment, encoding: 'utf8', cwd: '/' })
  return result.status === 0 ? result.stdout.trim() : '0'
}

/**
 * Whether the folder still has the wanted programs: npm's cache may have been emptied.
 * @param {string} folder
 * @param {{ node: boolean, pnpm: boolean }} wanted
 */
function holds(folder, wanted) {
  if (folder === '') return false
  return (
    (!wanted.node || existsSync(join(folder, 'node'))) && (!wanted.pnpm || existsSync(join(folder, 'pnpm')))
  )
}

/**
 * Lets npx fetch the packages, and returns the folder of their programs.
 * @param {string[]} packages such as `pnpm@12`
 * @param {NodeJS.ProcessEnv} environment
 */
async function fetchTools(packages, environment) {
  const doing = `Fetching ${packages.join(' and ')}`
  const wantedPrograms = packages.map((name) => (name.startsWith('pnpm@') ? 'pnpm' : 'node'))
  // For the shell that npx starts: print the first folder of the PATH that has all the programs.
  const hasAll = wantedPrograms.map((program) => `[ -x "$d/${program}" ]`).join(' && ')
  const search = `IFS=:; for d in $PATH; do if ${hasAll}; then echo "FOUND $d"; break; fi; done`
  const args = ['--yes', ...packages.flatMap((name) => ['-p', name]), '-c', search]
  const { status, output } = await runQuietly(doing, 'npx', args, { env: environment })
  const folder = /^FOUND (.+)$/m.exec(output)?.[1]
  if (status !== 0 || folder === undefined) throw new Error(explain(doing, output))
  return folder
}
