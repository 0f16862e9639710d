import type { ChildProcess } from 'node:child_process'
import { currentRenderer } from '@tienviitta/publisher/render'
import { writeSnapshot } from '../start/write-snapshot.ts'
import { stopChild } from '@tienviitta/process/run-child'
import { type SiteServer, serveSite } from '@tienviitta/publisher/serve'
import { isAdminBuilt, startCms, updateAdmin } from '../start/admin.ts'
import { checkDatabase } from '@tienviitta/process/check-database'
import { cmsSettings, dataFolder, firstLogin, makeDataFolder } from '@tienviitta/process/data-folder'
import { checkDisk, checkPort } from '@tienviitta/process/machine'
import { startPublisher } from '../start/publisher-child.ts'
import { previews } from '@tienviitta/publisher/preview'
import { runUntilEnded, untilEnded } from '../run/run-command.ts'
import { resetData } from '../start/reset.ts'
import { type Ending, recordEnding } from '../start/endings.ts'
import { supervise } from '../start/supervise.ts'
import { readStartOptions, type StartOptions } from '../start/start-options.ts'
import { numberedSteps } from '@tienviitta/process/steps'

const gigabyte = 1024 ** 3
const print = (line: string) => console.log(line)

/** Everything that `npm start` does, until `signal` says stop. */
async function start(options: StartOptions, signal: AbortSignal): Promise<void> {
  const { once, admin, host, sitePort, cmsPort } = options
  const data = dataFolder(process.env)
  if (options.reset) await resetData({ data, yes: options.yes, isTerminal: process.stdin.isTTY })
  await makeDataFolder(data)
  const login = await firstLogin(data)
  const shownHost = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host
  const baseUrl = `http://${shownHost}:${sitePort}`
  const cmsUrl = `http://${shownHost}:${cmsPort}`
  const settings = {
    ...(await cmsSettings(data, process.env)),
    SITE_URL: baseUrl,
    CMS_URL: cmsUrl,
    PREVIEW_URL: baseUrl,
  }
  const total = 4 + (once ? 0 : 1) + (admin ? 1 : 0) + (admin && !once ? 1 : 0)
  const steps = numberedSteps({ total })
  const running: { server?: SiteServer; cms?: ChildProcess; publisher?: ChildProcess } = {}

  try {
    await steps.run('Checking the machine', async () => {
      if (!once) await checkPort({ what: 'the site', setting: '--site-port', port: sitePort, host })
      if (!once && admin) await checkPort({ what: 'the CMS', setting: '--cms-port', port: cmsPort, host })
      await checkDisk(data.folder, admin && !(await isAdminBuilt()) ? 1.5 * gigabyte : 0.3 * gigabyte)
      await checkDatabase(data.databaseUrl)
    })
    const keptOut = await steps.run('Preparing the database and writing the snapshot', (progress) =>
      writeSnapshot({
        snapshot: data.snapshot,
        settings,
        demo: true,
        loginFile: data.login,
        log: progress.now,
        signal,
      }),
    )
    for (const line of keptOut) print(`      ${line}`)
    await steps.run('Building the renderer', (progress) => currentRenderer({ log: progress.now, signal }))
    running.publisher = await steps.run('Building the site', async (progress) => {
      const publishing = { settings, baseUrl, once, print, progress: progress.now, signal }
      const { child, hasPublished } = await startPublisher(publishing)
      if (!hasPublished) progress.result('nothing has changed')
      return child
    })
    if (!once) {
      running.server = await steps.run('Serving the site', () =>
        serveSite({
          folder: data.current,
          port: sitePort,
          host,
          besides: admin ? previews({ data, baseUrl, cmsUrl, print, signal }) : undefined,
          report: print,
        }),
      )
      print(`\n      The site is ready: ${baseUrl}/\n`)
    }
    if (admin)
      await steps.run('Building the admin', (progress) => updateAdmin({ settings, progress, signal }))
    if (once) return
    if (admin) {
      running.cms = await steps.run('Starting the CMS', () =>
        startCms({ settings, port: cmsPort, host, signal }),
      )
      print(`\n      Site   ${baseUrl}/\n      CMS    ${cmsUrl}/admin`)
      print(`      Login  ${login.email}  password ${login.password}  (kept in ${data.login})`)
    }
    print('\n      Ctrl-C ends everything.\n')
    const record = (ending: Ending) => recordEnding(data.endings, ending)
    const keeping = { report: print, record, signal }
    const { publisher, cms } = running
    await Promise.all([
      untilEnded(signal),
      supervise(publisher, {
        ...{ ...keeping, name: 'The publisher' },
        start: async () =>
          (await startPublisher({ settings, baseUrl, once, print, progress: () => undefined, signal })).child,
      }),
      cms &&
        supervise(cms, {
          ...{ ...keeping, name: 'The CMS' },
          start: () => startCms({ settings, port: cmsPort, host, signal }),
        }),
    ])
  } finally {
    const { server, publisher, cms } = running
    await Promise.all([
      server?.close(),
      ...[publisher, cms].map((child) => child && stopChild(child, 20_000)),
    ])
  }
}

await runUntilEnded('Starting', (signal) => start(readStartOptions(process.argv.slice(2)), signal))
