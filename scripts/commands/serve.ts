import { parseArgs } from 'node:util'
import { Problem, sentenceOf } from '@tienviitta/process/problem'
import { siteAddress } from '@tienviitta/process/site-address'
import { dataFolder, makeDataFolder } from '@tienviitta/process/data-folder'
import { checkPort } from '@tienviitta/process/machine'
import { portOf } from '@tienviitta/process/options'
import { previews } from '@tienviitta/publisher/preview'
import { serveSite } from '@tienviitta/publisher/serve'

const usage = `npm run serve -- [settings]
  --port N         port of the site (4321)
  --host ADDRESS   address that it listens on (127.0.0.1: this machine only)
It serves the current release, and the previews of drafts below /preview/. Its settings are those of the environment:
DATA_DIR, SITE_BASE_URL, CMS_URL.`

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4321' },
        host: { type: 'string', default: '127.0.0.1' },
      },
    })
    return { ...values, port: portOf('--port', values.port) }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

/** Serves the site and the previews until `signal` says stop. */
async function serve(args: readonly string[], signal: AbortSignal): Promise<void> {
  const { port, host } = readOptions(args)
  const data = dataFolder(process.env)
  await makeDataFolder(data)
  await checkPort({ what: 'the site', setting: '--port', port, host })
  const server = await serveSite({
    folder: data.current,
    port,
    host,
    besides: previews({
      data,
      baseUrl: siteAddress(undefined, process.env),
      cmsUrl: process.env['CMS_URL'] ?? 'http://localhost:3000',
      print: (line) => console.log(line),
      signal,
    }),
  })
  console.log(`The site and its previews are served on ${host}:${port}.`)
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
  })
  await server.close()
}

const abort = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => abort.abort())

try {
  await serve(process.argv.slice(2), abort.signal)
} catch (error) {
  console.error(`\n${sentenceOf(error, 'Serving the site')}`)
  process.exitCode = 1
}
