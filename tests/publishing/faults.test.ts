import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serveSite } from '@tienviitta/scripts/serve/site-server.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { PublisherProcess } from './publisher-process.ts'
import { lookAt, watchTree } from './served-tree.ts'
import { type SmallInstallation, startSmallInstallation } from './small-installation.ts'

let installation: SmallInstallation
let publisher: PublisherProcess
let site: string

beforeAll(async () => {
  installation = await startSmallInstallation()
  site = join(installation.data, 'site')
  await mkdir(site, { recursive: true })
  publisher = installation.startPublisher()
  await publisher.ready
})
afterAll(async () => {
  await publisher.kill()
  await installation.stop()
})

/** Stops the publisher as a machine does that is put to sleep, with its lease lapsed, but not while it holds the database. */
const standStill = async (): Promise<void> => {
  publisher.child.kill('SIGSTOP')
  const isFree = await installation.forgetLease().then(
    () => true,
    () => false,
  )
  if (isFree) return
  publisher.child.kill('SIGCONT')
  await pause(7)
  return standStill()
}
const current = () => installation.folder.current()
/** What was asked for is done, by itself. */
const expectDone = async () => {
  await until(async () => (await installation.waiting()).length === 0)
  expect(await until(async () => (await installation.faults()).length === 0)).toBe(true)
}
/** A request waits, and the site stays as it was, whole. */
const expectStanding = async (release: string | undefined) => {
  expect(await installation.waiting()).toHaveLength(1)
  expect(await current()).toBe(release)
  expect(await lookAt(installation.folder.paths.current)).toMatchObject({ faults: [] })
}

describe('the old release stands, the publisher says what to do, and goes on by itself when it is mended', () => {
  afterEach(() => expectDone())

  it('when somebody else holds the database, and the site is served all the while', async ({
    onTestFinished,
  }) => {
    const before = await current()
    publisher.child.kill('SIGSTOP')
    await installation.change('Lukittu')
    const other = await holdDatabase(join(installation.data, 'test.db'))
    onTestFinished(() => void other.kill('SIGKILL'))
    publisher.child.kill('SIGCONT')
    await publisher.says(/Another program holds the database/u)
    await expectStanding(before)
    const server = await serveSite({ folder: join(site, 'current'), port: 0, host: '127.0.0.1' })
    expect((await fetch(`http://127.0.0.1:${server.port}/fi/`)).status).toBe(200)
    await server.close()
    other.kill('SIGKILL')
    await once(other, 'close')
  })
})

describe('a second publisher', () => {
  it('waits for its turn, and takes over when the first one is dead and its lease has ended', async () => {
    const second = installation.startPublisher()
    await second.says(/Another publisher is at work; this one waits for its turn/u)
    await installation.change('Ensimmäinen')
    await expectDone()
    await publisher.kill()
    await installation.change('Toinen')
    await second.ready
    await expectDone()
    publisher = second
  })

  it('spoils nothing when it stood still in the middle of its work, and ends', async () => {
    const watcher = watchTree(installation.folder.paths.current)
    for (const after of [20, 60, 120]) {
      await installation.change(`Seis ${after}`)
      await pause(after)
      await standStill()
      const next = installation.startPublisher()
      await next.ready
      await installation.change(`Jatko ${after}`)
      publisher.child.kill('SIGCONT')
      expect(await publisher.ended).toBe(1)
      expect(publisher.said()).toMatch(/Another publisher has taken over/u)
      await expectDone()
      publisher = next
    }
    expect((await watcher.end()).faults).toEqual([])
  })
})

describe('a publisher that starts', () => {
  it('does not empty the site when the database file is gone: it says what is missing', async () => {
    await publisher.kill()
    await installation.forgetLease()
    const before = await current()
    const elsewhere = join(installation.data, 'elsewhere')
    await mkdir(elsewhere)
    const files = ['test.db', 'test.db-wal', 'test.db-shm'].filter((name) =>
      existsSync(join(installation.data, name)),
    )
    for (const name of files) await rename(join(installation.data, name), join(elsewhere, name))
    const lost = installation.startPublisher()
    expect(await lost.ended).toBe(1)
    expect(lost.said()).toMatch(/The database file .* is not there, although a site was published from it/u)
    for (const name of files) await rename(join(elsewhere, name), join(installation.data, name))
    expect(await current()).toBe(before)
    expect(await lookAt(installation.folder.paths.current)).toMatchObject({ faults: [] })
  })

  it('makes the site true for a clock that has jumped forward a year, and for one that is set back', async () => {
    for (const clock of ['2027-11-24T08:00:00Z', '2026-11-24T08:00:00Z']) {
      const jumped = installation.startPublisher({ SITE_CLOCK: clock })
      await jumped.ready
      expect(await installation.faults(clock)).toEqual([])
      await jumped.kill()
      await installation.forgetLease()
    }
  })

  it('makes notes of releases anew that are damaged', async () => {
    const newest = await current()
    await writeFile(join(installation.folder.paths.release(newest ?? ''), 'records.json'), '{')
    await writeFile(join(site, 'releases.json'), '')
    publisher = installation.startPublisher()
    await publisher.ready
    await installation.change('Vahingoittunut')
    await expectDone()
  })
})

/** Another program that keeps everybody else from writing. It is a process of its own, as SQLite's locks are. */
async function holdDatabase(file: string): Promise<ChildProcess> {
  const program = `new (require('node:sqlite').DatabaseSync)(process.argv[1]).exec('BEGIN IMMEDIATE'); console.log('held'); setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['-e', program, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

/** Waits until something is so. */
async function until(isSo: () => Promise<boolean>): Promise<true> {
  while (!(await isSo())) await pause(100)
  return true
}
