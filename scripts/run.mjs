#!/usr/bin/env node
// The entry of every command: node scripts/run.mjs <name> [arguments]; scripts/command-table.mjs lists them.
// Runs on Node 20 and later and needs no package: it obtains Node and pnpm of the right version, installs what is
// missing, and then runs scripts/commands/<name>.ts, which Node 24 reads as it is.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { withoutNpmSettings } from './run/environment.mjs'
import { installPackages } from './run/install.mjs'
import { obtainTools } from './run/tools.mjs'
import { commandOf, listOfCommands, nodeFlagsOf, programOf, usageOf } from './run/usage.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs the command; ends with its exit code, or as it was ended when a signal ended it. */
async function main() {
  const [name, ...given] = process.argv.slice(2)
  const command = commandOf(name)
  if (command === undefined) {
    const problem = name === undefined ? 'Say which command to run.' : `There is no command "${name}".`
    throw new Error(`${problem} There are:\n\n${listOfCommands()}`)
  }
  // `npm test -- x` and `pnpm test -- x` differ in whether they pass the dashes on.
  const args = given[0] === '--' ? given.slice(1) : given
  if (args.includes('--help')) {
    console.log(usageOf(command.name))
    return
  }
  const environment = { ...withoutNpmSettings(process.env), PUPPETEER_SKIP_DOWNLOAD: '1' }
  const tools = await obtainTools({ root, environment })
  await installPackages({ root, tools })
  const script = join(root, 'scripts', 'commands', programOf(command.name))
  const child = spawn(tools.node, [...nodeFlagsOf(command.name), script, ...args], {
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
