import { checkDatabase } from '@tienviitta/process/check-database'
import { cmsSettings, dataFolder, firstLogin, makeDataFolder } from '@tienviitta/process/data-folder'
import { checkPort } from '@tienviitta/process/machine'
import { stopChild } from '@tienviitta/process/run-child'
import { numberedSteps } from '@tienviitta/process/steps'
import { portOf } from '../run/port-of.ts'
import { readArguments } from '../run/read-arguments.ts'
import { runUntilEnded, untilEnded } from '../run/run-command.ts'
import { startDevelopment } from '../start/development.ts'
import { writeSnapshot } from '../start/write-snapshot.ts'

const host = '127.0.0.1'
const print = (line: string): void => console.log(line)

/** Runs the site and the CMS in development until `signal` says stop. */
async function develop(args: readonly string[], signal: AbortSignal): Promise<void> {
  const { values } = readArguments('dev', args)
  const hasCms = !values['no-admin']
  const sitePort = portOf('--site-port', values['site-port'])
  const cmsPort = portOf('--cms-port', values['cms-port'])
  const [siteUrl, cmsUrl] = [`http://${host}:${sitePort}`, `http://${host}:${cmsPort}`]
  const data = dataFolder(process.env)
  await makeDataFolder(data)
  const login = await firstLogin(data)
  const settings = { ...(await cmsSettings(data, process.env)), SITE_URL: siteUrl, CMS_URL: cmsUrl }
  const steps = numberedSteps({ total: 2 })
  await steps.run('Checking the machine', async () => {
    await checkPort({ what: 'the site', setting: '--site-port', port: sitePort, host })
    if (hasCms) await checkPort({ what: 'the CMS', setting: '--cms-port', port: cmsPort, host })
    await checkDatabase(data.databaseUrl)
  })
  const { snapshot, login: loginFile } = data
  await steps.run('Preparing the database and writing the snapshot', (progress) =>
    writeSnapshot({ snapshot, settings, demo: true, loginFile, log: progress.now, signal }),
  )
  const ofSite = { SNAPSHOT_DIR: snapshot, SITE_BASE_URL: siteUrl }
  const site = startDevelopment({ name: 'site', port: sitePort, settings: ofSite, print })
  const cms = hasCms ? startDevelopment({ name: 'cms', port: cmsPort, settings, print }) : undefined
  print(`\n      Site   ${siteUrl}/`)
  if (hasCms) {
    print(`      CMS    ${cmsUrl}/admin`)
    print(`      Login  ${login.email}, with the password in ${loginFile}`)
  }
  print(
    '\n      Pages are compiled when they are asked for. What is published in the CMS is on the site after',
  )
  print('      the next start of this command. Ctrl-C ends everything.\n')
  try {
    await untilEnded(signal, { site, CMS: cms })
  } finally {
    await Promise.all([site, ...(cms ? [cms] : [])].map((child) => stopChild(child, 20_000)))
  }
}

await runUntilEnded('Developing', (signal) => develop(process.argv.slice(2), signal))
