import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serveSite } from '@tienviitta/publisher/serve'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { PublisherProcess } from './publisher-process.ts'
import { lookAt, watchTree } from './served-tree.ts'
import { type SmallInstallation, startSmallInstallation } from './small-installation.ts'

/** When a publisher stops in the middle of its work: this long after a change. */
const STOPPED_AFTER_MS = process.env.TEST_LONG === 'yes' ? [10, 20, 40, 60, 90, 120, 200] : [10, 40, 120]

let installation: SmallInstallation
let publisher: PublisherProcess
let site: string
/** Whether the folder of the site is a small disk of its own, which only an administrator can make. */
let hasDisk = false
const mount = (...args: string[]): boolean => spawnSync('mount', args).status === 0

beforeAll(async () => {
  installation = await startSmallInstallation()
  site = join(installation.data, 'site')
  await mkdir(site, { recursive: true })
  hasDisk = mount('-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', site)
  publisher = installation.startPublisher()
  await publisher.ready
})
afterAll(async () => {
  await publisher.kill()
  if (hasDisk) spawnSync('umount', ['--lazy', site])
  await installation.stop()
})

/** Suspends the publisher as if the machine were put to sleep, and ends its lease; not while it locks the database. */
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
/** The requests are carried out without help. */
const expectDone = async () => {
  await until('nothing waits', async () => (await installation.waiting()).length === 0)
  let faults: string[] = []
  await until(
    () => `the site is like a full build, but for ${faults.join(', ')}`,
    async () => {
      faults = await installation.faults()
      return faults.length === 0
    },
  )
}
/** The list of releases that the admin shows names this failure. */
const isRecorded = async (message: string) =>
  (await installation.rows()).some((row) => row.message === message)
/** A request waits, and the site stays as it was, complete. */
const expectStanding = async (release: string | undefined) => {
  expect(await installation.waiting()).toHaveLength(1)
  expect(await current()).toBe(release)
  expect(await lookAt(installation.folder.paths.current)).toMatchObject({ faults: [] })
}

describe('the old release stays, the publisher says what to do, and goes on by itself once it is fixed', () => {
  afterEach(() => expectDone())

  it('when the disk is full', async ({ skip }) => {
    if (!hasDisk) skip('No disk of its own may be made here.')
    const watcher = watchTree(installation.folder.paths.current)
    const ballast = join(site, 'ballast')
    await fill(ballast)
    await installation.change('Täynnä')
    await publisher.says(/The disk is full: free some space/u)
    // A failed attempt leaves free space behind, with which a later one may succeed despite the ballast.
    await until('the list of releases says it', () => isRecorded('disk-full'))
    await rm(ballast)
    await expectDone()
    expect((await watcher.end()).faults).toEqual([])
  })

  it('when its folder is read-only', async ({ skip }) => {
    if (!hasDisk) skip('No disk of its own may be made here.')
    const before = await current()
    const remount = async (how: string) => mount('-o', `remount,${how}`, site)
    // Not while a file is open for writing.
    await until('the disk is read-only', () => remount('ro'))
    await installation.change('Vain luettava')
    await publisher.says(/may not be written to/u)
    await until('the list of releases says it', () => isRecorded('not-writable'))
    await expectStanding(before)
    await until('the disk can be written to', () => remount('rw'))
  })

  it('when another process has locked the database, and the site is served all the while', async ({
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

  it('spoils nothing after it was suspended in the middle of its work, and ends', async () => {
    const watcher = watchTree(installation.folder.paths.current)
    for (const after of STOPPED_AFTER_MS) {
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

  it('brings the site up to date for a clock that jumps forward a year, and for one that is set back', async ({
    onTestFinished,
  }) => {
    for (const clock of ['2027-11-24T08:00:00Z', '2026-11-24T08:00:00Z']) {
      const jumped = installation.startPublisher({ SITE_CLOCK: clock })
      onTestFinished(() => jumped.kill())
      await jumped.ready
      expect(await installation.faults(clock)).toEqual([])
      await jumped.kill()
      await installation.forgetLease()
    }
  })

  it('rewrites damaged notes of releases', async () => {
    const traces = (await readdir(site)).filter((name) => name.startsWith('traces-'))
    expect(traces).not.toEqual([])
    for (const name of traces) await writeFile(join(site, name), 'no longer a database')
    await writeFile(join(site, 'releases.json'), '')
    publisher = installation.startPublisher()
    await publisher.ready
    await installation.change('Vahingoittunut')
    await expectDone()
  })
})

/**
 * Another program that keeps everyone else from writing. It is a process of its own, because SQLite's locks are per
 * process.
 */
async function holdDatabase(file: string): Promise<ChildProcess> {
  const program = `new (require('node:sqlite').DatabaseSync)(process.argv[1]).exec('BEGIN IMMEDIATE'); console.log('held'); setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['-e', program, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

/** Writes into a file until the disk has no room. */
async function fill(file: string): Promise<void> {
  for (let bytes = 1 << 20; bytes > 256;) {
    const chunk = Buffer.alloc(bytes, 1)
    const isFull = await writeFile(file, chunk, { flag: 'a' }).then(
      () => false,
      () => true,
    )
    if (isFull) bytes /= 2
  }
}

/** Nothing that is waited for here takes this long, even on the slowest machine. */
const PATIENCE_MS = 60_000

/**
 * Waits until something is so.
 * @throws Error naming it, when it does not become so
 */
async function until(what: string | (() => string), isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (!(await isSo())) {
    if (performance.now() > end) {
      throw new Error(`It has not become so that ${typeof what === 'string' ? what : what()}.`)
    }
    await pause(100)
  }
}
