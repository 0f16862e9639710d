import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Problem } from '@tienviitta/process/problem'
import { isRunning } from '@tienviitta/process/run-child'
import { TIED_FLAGS } from '@tienviitta/process/tied'
import type { Ending } from './endings.ts'
import { supervise } from './supervise.ts'

const FOREVER = 'setInterval(() => {}, 1000)'

const program = (code = FOREVER): ChildProcess => spawn(process.execPath, ['-e', code], { stdio: 'ignore' })

describe('a program that is supervised', () => {
  it('is started again when it ends by itself, however it does, until everything is to end', async () => {
    const abort = new AbortController()
    const lines: string[] = []
    const recorded: Ending[] = []
    const twice = Promise.withResolvers<undefined>()
    const started: ChildProcess[] = []
    const first = program()
    const supervision = supervise(first, {
      name: 'The publisher',
      firstPauseMs: 1,
      report: (line) => void lines.push(line),
      record: async (ending) => void recorded.push(ending),
      signal: abort.signal,
      start: async () => {
        if (started.length === 1) twice.resolve(undefined)
        started.push(program(started.length === 0 ? 'process.exit(3)' : FOREVER))
        return started.at(-1) ?? expect.fail()
      },
    })
    first.kill('SIGKILL')
    await twice.promise
    abort.abort()
    await supervision
    expect(lines.slice(0, 4)).toEqual([
      'The publisher ended by the signal SIGKILL. It is started again in 1 second.',
      'The publisher is at work again.',
      'The publisher ended with exit code 3. It is started again in 1 second.',
      'The publisher is at work again.',
    ])
    expect(recorded.map(({ program, how }) => `${program} ${how}`)).toEqual([
      'The publisher by the signal SIGKILL',
      'The publisher with exit code 3',
    ])
    expect(started.map(isRunning)).toEqual([false, false])
  })

  it('that cannot be started is tried again, after a longer pause', async () => {
    const abort = new AbortController()
    const lines: string[] = []
    let tries = 0
    const first = program('')
    await once(first, 'exit')
    await supervise(first, {
      name: 'The CMS',
      firstPauseMs: 900,
      report: (line) => void lines.push(line),
      record: () => Promise.reject(new Error('The disk is full.')),
      signal: abort.signal,
      start: () => {
        tries += 1
        if (tries === 2) abort.abort()
        return Promise.reject(new Problem('The database does not answer.'))
      },
    })
    expect(lines).toEqual([
      'The CMS ended with exit code 0. It is started again in 1 second.',
      'That could not be written down for the doctor: The disk is full.',
      'The database does not answer. The next try is in 2 seconds.',
    ])
  })
})

it('a program that is tied to another ends with it, even when that is killed', async () => {
  const tied = JSON.stringify([...TIED_FLAGS, '-e', FOREVER])
  const parent = spawn(
    process.execPath,
    [
      '-e',
      `const child = require('node:child_process').spawn(process.execPath, ${tied}, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
       console.log(child.pid); ${FOREVER}`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [line] = (await once(parent.stdout, 'data')) as [Buffer]
  const pid = Number(line.toString())
  const isThere = (): boolean => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
  expect(isThere()).toBe(true)
  parent.kill('SIGKILL')
  while (isThere()) await wait(20)
  expect(isThere()).toBe(false)
})
