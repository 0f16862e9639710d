import { durationText, numberedSteps } from '@tienviitta/process/steps'
import {
  type DeployRequest,
  addressesOf,
  bytesText,
  deployRelease,
  dryRun,
  filesText,
  purge,
  readRelease,
  shownTarget,
  startRclone,
} from '@tienviitta/publisher/deploy'
import { endSignal, folderOfTyping, runCommand } from '../run/run-command.ts'
import { type DeployOptions, readDeployOptions } from './deploy-options.ts'

const pauses = [2_000, 5_000, 15_000, 30_000]

/** Everything that `npm run deploy` does, until `signal` says stop. */
async function deploy(options: DeployOptions, signal: AbortSignal): Promise<void> {
  const started = performance.now()
  const { to, recheck, replaceForeign } = options
  const release = await readRelease(options.site, options.release)
  const { release: name, baseUrl } = release.manifest
  const rclone = await startRclone({ environment: process.env })
  signal.addEventListener('abort', () => void rclone.stop())
  const request: DeployRequest = {
    rclone,
    to,
    release,
    recheck,
    replaceForeign,
    waits: Array.from({ length: options.tries - 1 }, (_, index) => pauses[index] ?? 30_000),
    stepsOf: (total) => numberedSteps({ total }),
    print: (line) => console.log(line),
    signal,
  }
  try {
    console.log(`Release ${name} to ${shownTarget(to)}`)
    if (options.dryRun) {
      const { plan, missing } = await dryRun(request)
      for (const path of missing) console.log(`would send    ${path}`)
      for (const path of plan.remove) console.log(`would remove  ${path}`)
      return
    }
    const command = options.purge
    const { sent, removed, touched } = await deployRelease({
      ...request,
      ...(command !== undefined && {
        purge: async (paths, progress) => {
          const addresses = addressesOf(baseUrl, paths)
          progress.result(addresses.length === 1 ? '1 address' : `${addresses.length} addresses`)
          await purge(command, addresses)
        },
      }),
    })
    const what =
      touched.length === 0
        ? 'stood there already'
        : `stands there: ${filesText(sent.paths.length)} sent (${bytesText(sent.bytes)}), ${removed.length} removed`
    console.log(`\nRelease ${name} ${what}. ${durationText(performance.now() - started)}`)
  } finally {
    await rclone.stop()
  }
}

const signal = endSignal()
await runCommand('Deploying', async () => {
  const options = readDeployOptions(process.argv.slice(2), process.env, folderOfTyping())
  try {
    await deploy(options, signal)
  } catch (error) {
    if (!signal.aborted) throw error
    console.error('\nInterrupted: run the command again, and it goes on from here.')
    return 130
  }
  return 0
})
