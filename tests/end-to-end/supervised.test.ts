import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { commandFile, projectRoot } from '@tienviitta/process/project'
import { runChild } from '@tienviitta/process/run-child'
import { type RunningProduct, startProduct } from './running-product.ts'
import { settingsFor } from './start-command.ts'

/** Building the admin takes minutes on a small machine that is doing other things as well. */
const STARTING = 1_200_000
const AGAIN = 240_000

interface Program {
  readonly pid: number
  readonly command: string
}

const PROCESS = /^ *(?<pid>\d+) +(?<parent>\d+) +(?<command>.*)$/gmu

/** The programs that a process has started. */
async function programsOf(parent: number): Promise<Program[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args='])
  return [...stdout.matchAll(PROCESS)]
    .filter(({ groups }) => Number(groups?.['parent']) === parent)
    .map(({ groups }) => ({ pid: Number(groups?.['pid']), command: groups?.['command'] ?? '' }))
}

const isThere = async (pid: number): Promise<boolean> =>
  await promisify(execFile)('ps', ['-o', 'stat=', '-p', `${pid}`]).then(
    ({ stdout }) => !stdout.trim().startsWith('Z'),
    () => false,
  )

/** Waits until something holds; a test that waits too long ends by its own limit. */
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await wait(100)
}

/** One story, told in the order of the tests. */
describe('npm start', () => {
  let data: string
  let product: RunningProduct
  const cms = /next/u
  const publisher = /commands\/publisher/u
  const find = async (which: RegExp): Promise<number> =>
    (await programsOf(product.pid)).find(({ command }) => which.test(command))?.pid ??
    expect.fail(`There is no ${which.source}.`)
  const answers = (url: string): Promise<boolean> =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'tienviitta-supervised-'))
    product = await startProduct(data, inject('demoData'))
  }, STARTING)
  afterAll(async () => {
    await product.stop()
    await rm(data, { recursive: true, force: true })
  })

  it(
    'starts the CMS again when it is killed, and readers notice nothing',
    async () => {
      process.kill(await find(cms), 'SIGKILL')
      expect(await answers(`${product.siteUrl}/fi/`)).toBe(true)
      await until(() => product.output().includes('The CMS is at work again.'))
      expect(product.output()).toContain(
        'The CMS ended by the signal SIGKILL. It is started again in 1 second.',
      )
      expect(await answers(`${product.cmsUrl}/admin/login`)).toBe(true)
    },
    AGAIN,
  )

  it(
    'starts the publisher again, and the doctor says what had to be started',
    async () => {
      process.kill(await find(publisher), 'SIGKILL')
      await until(() => product.output().includes('The publisher is at work again.'))
      const { output } = await runChild({
        args: ['--disable-warning=ExperimentalWarning', commandFile('doctor')],
        cwd: projectRoot,
        env: settingsFor(data),
      })
      expect(output).toContain('Restarts: "npm start" had to start a program again, 2 times within a day.')
    },
    AGAIN,
  )

  it(
    'leaves nothing behind when it is killed itself',
    async () => {
      const pids = [await find(cms), await find(publisher)]
      process.kill(product.pid, 'SIGKILL')
      for (const pid of pids) await until(async () => !(await isThere(pid)))
      expect(await answers(`${product.cmsUrl}/admin/login`)).toBe(false)
    },
    AGAIN,
  )
})
