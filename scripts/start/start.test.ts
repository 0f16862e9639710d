import { createServer } from 'node:http'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectRoot } from '@tienviitta/process/project'
import { runChild } from '@tienviitta/process/run-child'

/** Each test breaks something for real, and runs the command as a person would. */
describe('npm start', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'start-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const start = (args: string[], env: Record<string, string> = {}) =>
    runChild({
      program: process.execPath,
      args: ['--disable-warning=ExperimentalWarning', 'scripts/commands/start.ts', ...args],
      cwd: projectRoot,
      env: { DATA_DIR: folder, DATABASE_URL: undefined, ...env },
    })
  const said = async (args: string[], env?: Record<string, string>) => {
    const { code, output } = await start(args, env)
    return {
      code,
      sentence: output
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('[1/'))
        .join('\n'),
    }
  }

  it('names the taken port and the setting that chooses another', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const { code, sentence } = await said(['--no-admin', '--site-port', `${port}`])
    server.close()
    expect(code).toBe(1)
    expect(sentence).toBe(
      `Port ${port}, wanted for the site, is taken by another program: end that program, or choose another port with --site-port ${port + 1}.`,
    )
  })

  it('says what to do about a database file that is not a database', async () => {
    const file = join(folder, 'tienviitta.db')
    await writeFile(file, 'this is not a database at all, only some text that someone put here')
    const { code, sentence } = await said(['--once', '--no-admin'])
    expect(code).toBe(1)
    expect(sentence).toBe(
      `The database ${file} is damaged (it is no SQLite file): put a backup in its place, or start over with "npm start -- --reset", which deletes it.`,
    )
  })

  it('finds damage in the middle of the database', async () => {
    const file = join(folder, 'tienviitta.db')
    const database = new DatabaseSync(file)
    database.exec('CREATE TABLE guides (id INTEGER PRIMARY KEY, title TEXT)')
    const insert = database.prepare('INSERT INTO guides (title) VALUES (?)')
    for (let index = 0; index < 500; index += 1) insert.run(`Asunto ${index} ${'x'.repeat(200)}`)
    database.close()
    const { size } = await stat(file)
    const { open } = await import('node:fs/promises')
    const handle = await open(file, 'r+')
    await handle.write(Buffer.alloc(size - 4096, 0xaa), 0, size - 4096, 4096)
    await handle.close()
    const { code, sentence } = await said(['--once', '--no-admin'])
    expect(code).toBe(1)
    expect(sentence).toMatch(/^The database .+ is damaged \(.+\): put a backup in its place, or start over/)
  })

  it('says how to choose another data folder when this one cannot be created', async () => {
    await writeFile(join(folder, 'file'), '')
    const { code, sentence } = await said(['--once'], { DATA_DIR: join(folder, 'file', 'data') })
    expect(code).toBe(1)
    expect(sentence).toMatch(
      /^The data folder .+ cannot be made .+ name another with the setting DATA_DIR\.$/,
    )
  })

  it('does not delete anything when there is no one to ask', async () => {
    await writeFile(join(folder, 'tienviitta.db'), 'precious')
    const { code, sentence } = await said(['--reset', '--once'])
    expect(code).toBe(1)
    expect(sentence).toBe(
      '--reset deletes all content and nobody is here to be asked: add --yes if that is meant.',
    )
    expect(await readdir(folder)).toEqual(['tienviitta.db'])
  })

  it('lists the settings when given an unknown one', async () => {
    const { code, sentence } = await said(['--sight-port', '1'])
    expect(code).toBe(1)
    expect(sentence).toContain("Unknown option '--sight-port'")
    expect(sentence).toContain('--site-port N')
  })
})
