import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { writeSnapshot } from '@tienviitta/cms/snapshot'
import { currentRenderer, loadRenderer } from '@tienviitta/publisher/render'
import { FileTable, differenceOf, releasePaths, RELEASE_NOTE } from '@tienviitta/publisher/release'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fullBuild } from './full-build.ts'
import type { ReleaseStep, ReleaseWork } from './release-child.ts'
import { lookAt, watchTree } from './served-tree.ts'
import { BASE_URL, type SmallInstallation, startSmallInstallation } from './small-installation.ts'

const SEED = 20_261_127
/** Kills of the part that works on the disk, which starts at once, and of a whole publisher with its database. */
const KILLS = process.env.TEST_LONG === 'yes' ? { onDisk: 170, whole: 30 } : { onDisk: 14, whole: 4 }
const CLOCK = Date.parse('2026-11-24T08:00:00Z')

let installation: SmallInstallation
beforeAll(async () => {
  installation = await startSmallInstallation()
})
afterAll(() => installation.stop())

it(`killed at ${KILLS.onDisk} random points of rendering, making, showing and making ready, what works on the disk leaves one whole release, and converges`, async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'killed-'))
  const rendererFolder = await currentRenderer()
  const renderer = await loadRenderer(rendererFolder)
  const build = { renderer, rendererFolder, clock: CLOCK, baseUrl: BASE_URL }
  const states: { snapshot: string; files: FileTable }[] = []
  for (const title of ['Asuminen', 'Koti', 'Asunto ja koti']) {
    await installation.change(title)
    const snapshot = join(scratch, `snapshot-${states.length}`)
    await writeSnapshot({ payload: installation.payload, directory: snapshot, log: () => undefined })
    states.push({ snapshot, files: await fullBuild({ ...build, snapshot }) })
  }
  const stateAt = (number: number) => states[number % states.length] ?? expect.fail('There is no state.')
  const site = join(scratch, 'site')
  await mkdir(site)
  const paths = releasePaths(site)
  const order = join(scratch, 'work.json')
  const { clock, baseUrl } = build
  const work: ReleaseWork = {
    folder: site,
    rendererFolder,
    clock,
    baseUrl,
    snapshot: join(scratch, 'snapshot'),
  }
  await writeFile(order, JSON.stringify(work))
  const kills = fc.sample(
    // After how many whole releases, and how many milliseconds after the beginning of the next one.
    fc.record({ releases: fc.nat(2), after: fc.nat(140), everything: fc.nat(9) }),
    { seed: SEED, numRuns: KILLS.onDisk },
  )
  const watcher = watchTree(paths.current)
  let state = 0
  const publish = async (child: ChildProcess, everything: boolean, after?: number): Promise<void> => {
    const step: ReleaseStep = { snapshot: stateAt(state).snapshot, everything }
    child.send(step)
    await told(child, 'begun')
    if (after === undefined) await told(child, 'done')
    else await pause(after)
  }
  const start = async (): Promise<ChildProcess> => {
    const child = fork(join(import.meta.dirname, 'release-child.ts'), [order], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    await told(child, 'open')
    return child
  }
  const expectConverged = async (): Promise<void> => {
    const { [RELEASE_NOTE]: note, ...live } = (await lookAt(paths.current))?.manifest.files ?? {}
    expect(note).toBeDefined()
    expect(differenceOf(FileTable.of(live), stateAt(state).files)).toEqual({ changed: [], gone: [] })
    expect(await lookAt(paths.current)).toMatchObject({ faults: [] })
    const names = await readdir(paths.releases)
    expect(names.filter((name) => !/^(?:\d{6,}|\.(?:spare|staging)-[0-9a-f]+)$/u.test(name))).toEqual([])
  }
  for (const { releases, after, everything } of kills) {
    const child = await start()
    // What the killed one was about to publish.
    await publish(child, false)
    await expectConverged()
    for (let done = 0; done < releases; done += 1) {
      state += 1
      await publish(child, false)
    }
    state += 1
    const isEverything = everything === 0
    await publish(child, isEverything, isEverything ? after * 8 : after)
    child.kill('SIGKILL')
    await once(child, 'close')
  }
  const last = await start()
  await publish(last, false)
  await expectConverged()
  last.kill('SIGKILL')
  await once(last, 'close')
  const { looks, releases, faults } = await watcher.end()
  expect(faults).toEqual([])
  expect(looks).toBeGreaterThan(KILLS.onDisk)
  expect(releases.size).toBeGreaterThan(KILLS.onDisk / 2)
  await rm(scratch, { recursive: true, force: true })
}, 900_000)

it(`killed at ${KILLS.whole} random points, from the taking of the lease to the record in the database, a whole publisher leaves one whole release, and converges without losing a request`, async () => {
  const { folder, change, waiting, rows, faults, forgetLease, startPublisher, publisherAtWork } = installation
  const kills = fc.sample(fc.record({ after: fc.nat(500), isWhileStarting: fc.boolean() }), {
    seed: SEED,
    numRuns: KILLS.whole,
  })
  const watcher = watchTree(folder.paths.current)
  const asked = new Set<string>(await waiting())
  const ask = async (title: string): Promise<void> => {
    await change(title)
    for (const id of await waiting()) asked.add(id)
  }
  for (const [number, { after, isWhileStarting }] of kills.entries()) {
    const publisher = startPublisher()
    if (!isWhileStarting) {
      await publisher.ready
      expect([await waiting(), await faults()]).toEqual([[], []])
      await ask(`Asuminen ${number}`)
    } else {
      await ask(`Koti ${number}`)
      await publisherAtWork()
    }
    await pause(after)
    await publisher.kill()
    await forgetLease()
  }
  const last = startPublisher()
  await last.ready
  expect([await waiting(), await faults()]).toEqual([[], []])
  await last.kill()
  const found = await watcher.end()
  expect(found.faults).toEqual([])
  expect(found.looks).toBeGreaterThan(KILLS.whole)
  const answered = new Set((await rows()).flatMap(({ requests }) => requests))
  expect([...asked].filter((id) => !answered.has(id))).toEqual([])
}, 900_000)

/** Waits for a message from a child. */
async function told(child: ChildProcess, word: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const hear = (said: unknown): void => {
      if (said !== word) return
      child.off('close', end)
      child.off('message', hear)
      resolve()
    }
    const end = (): void => reject(new Error(`The child ended before it said “${word}”.`))
    child.on('message', hear)
    child.once('close', end)
  })
}
