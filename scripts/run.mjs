#!/usr/bin/env node
// The door of every command: node scripts/run.mjs <start|test|build|publish|…> [arguments]
// Runs on any Node from 20 on and needs no package: it obtains Node and pnpm of the right version, installs what is
// missing, and then runs scripts/commands/<name>.ts, which Node 24 reads as it is.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { withoutNpmSettings } from './run/environment.mjs'
import { installPackages } from './run/install.mjs'
import { obtainTools } from './run/tools.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const commands = [
  ...['start', 'test', 'build', 'bench', 'migration', 'xliff'],
  ...['cms', 'serve', 'publisher', 'publish', 'rollback', 'releases', 'deploy', 'hosting', 'doctor'],
]

/** Runs the command; ends with its exit code, or as it was ended when a signal ended it. */
async function main() {
  const [name, ...given] = process.argv.slice(2)
  if (name === undefined || !commands.includes(name))
    throw new Error(`Say which command to run: ${commands.join(', ')}.`)
  const environment = { ...withoutNpmSettings(process.env), PUPPETEER_SKIP_DOWNLOAD: '1' }
  const tools = await obtainTools({ root, environment })
  await installPackages({ root, tools })
  const script = join(root, 'scripts', 'commands', `${name}.ts`)
  // The same as PUBLISHER_FLAGS in scripts/publisher/worker/publisher-process.ts.
  const memory = name === 'publisher' ? ['--max-semi-space-size=64'] : []
  const flags = ['--disable-warning=ExperimentalWarning', ...memory]
  // `npm test -- x` and `pnpm test -- x` differ in whether the dashes arrive.
  const args = given[0] === '--' ? given.slice(1) : given
  const child = spawn(tools.node, [...flags, script, ...args], {
    cwd: root,
    env: tools.environment,
    stdio: 'inherit',
  })
  // A terminal sends Ctrl-C to the child as well; a signal sent to this process alone must reach it too.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('error', (error) => fail(`The command could not be started: ${error.message}.`))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)
  })
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(`\n${sentence}`)
  process.exit(1)
}

main().catch((error) => fail(error.message))
