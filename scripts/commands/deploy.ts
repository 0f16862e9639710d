import { sentenceOf } from '@tienviitta/process/problem'
import { durationText, numberedSteps } from '@tienviitta/process/steps'
import {
  bytesText,
  filesText,
  type DeployOptions,
  readDeployOptions,
  deployRelease,
  type DeployRequest,
  dryRun,
  addressesOf,
  purge,
  startRclone,
  readRelease,
  shownTarget,
} from '@tienviitta/publisher/deploy'

const clock = () => performance.now()
const pauses = [2_000, 5_000, 15_000, 30_000]

/** Everything that `npm run deploy` does, until `signal` says stop. */
async function deploy(options: DeployOptions, signal: AbortSignal): Promise<void> {
  const started = clock()
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
    stepsOf: (total) => numberedSteps({ total, screen: process.stdout, clock }),
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
    console.log(`\nRelease ${name} ${what}. ${durationText(clock() - started)}`)
  } finally {
    await rclone.stop()
  }
}

const abort = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => abort.abort())

try {
  const folder = process.env.INIT_CWD ?? process.cwd()
  await deploy(readDeployOptions(process.argv.slice(2), process.env, folder), abort.signal)
} catch (error) {
  console.error(
    abort.signal.aborted
      ? '\nInterrupted: run the command again, and it goes on from here.'
      : `\n${sentenceOf(error, 'Deploying')}`,
  )
  process.exitCode = abort.signal.aborted ? 130 : 1
}
