import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'
import { explainFailure, Problem, sentenceOf } from './problem.ts'
import { runChild } from './run-child.ts'

const node = (script: string, signal?: AbortSignal) =>
  runChild({ program: process.execPath, args: ['-e', script], cwd: tmpdir(), signal })

describe('a child program', () => {
  it('returns its exit code and both of its outputs', async () => {
    const result = await node('console.log("one"); process.exitCode = 3')
    expect(result).toEqual({ code: 3, output: 'one' })
    expect((await node('console.error("two")')).output).toBe('two')
  })

  it('is ended by the signal', async () => {
    const started = performance.now()
    const { code } = await node('setTimeout(() => {}, 60000)', AbortSignal.timeout(300))
    expect(code).toBe(1)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('a failure', () => {
  it.each([
    ['SQLITE_CORRUPT: database disk image is malformed', 'The database file is damaged'],
    ['SQLITE_FULL: database or disk is full', 'The disk is full'],
    ['MongoServerSelectionError: connect ECONNREFUSED', 'The MongoDB server of DATABASE_URL does not answer'],
    ['listen EADDRINUSE', 'The port is taken'],
  ])('%s is explained in a sentence', (output, start) => {
    expect(explainFailure('Starting', output).message).toContain(`Starting failed. ${start}`)
  })

  it('that is not known shows the last lines of the program', () => {
    expect(explainFailure('Building', 'boom\n').message).toBe('Building failed; the program said:\nboom')
  })

  it('that a person can fix is shown as it is', () => {
    expect(sentenceOf(new Problem('Do this.'), 'Starting')).toBe('Do this.')
  })
})

describe('a fingerprint', () => {
  it('changes with the content and the names, but not with tests and built files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fingerprint-'))
    const print = () => fingerprint(folder, ['src', 'missing'])
    await mkdir(join(folder, 'src', 'dist'), { recursive: true })
    await writeFile(join(folder, 'src', 'a.ts'), '1')
    const first = await print()
    await writeFile(join(folder, 'src', 'a.test.ts'), '1')
    await writeFile(join(folder, 'src', 'dist', 'a.js'), '1')
    expect(await print()).toBe(first)
    await writeFile(join(folder, 'src', 'a.ts'), '2')
    const second = await print()
    await writeFile(join(folder, 'src', 'b.ts'), '')
    expect(new Set([first, second, await print()]).size).toBe(3)
    await rm(folder, { recursive: true })
  })
})
