import { siteAddress } from '@tienviitta/process/site-address'
import { dataFolder, makeDataFolder } from '@tienviitta/process/data-folder'
import { checkPort } from '@tienviitta/process/machine'
import { previews } from '@tienviitta/publisher/preview'
import { serveSite } from '@tienviitta/publisher/serve'
import { portOf } from '../run/port-of.ts'
import { readArguments } from '../run/read-arguments.ts'
import { endSignal, runCommand, untilEnded } from '../run/run-command.ts'

/** Serves the site and the previews until `signal` says stop. */
async function serve(args: readonly string[], signal: AbortSignal): Promise<void> {
  const { values } = readArguments('serve', args)
  const { host } = values
  const port = portOf('--port', values.port)
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
  await untilEnded(signal)
  await server.close()
}

await runCommand('Serving the site', () => serve(process.argv.slice(2), endSignal()))
