import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SqliteClient } from './sqlite-client.ts'

/** A program with the same file open. It is a process of its own, since SQLite's locks are between processes. */
const PROGRAM = `
const database = new (require('node:sqlite').DatabaseSync)(process.argv[2])
process.on('message', (sql) => {
  try {
    process.send({ rows: database.prepare(sql).all() })
  } catch (error) {
    process.send({ error: error.message })
  }
})
process.send({})`

interface Answer {
  readonly rows?: readonly Record<string, unknown>[]
  readonly error?: string
}

let folder: string
let other: ChildProcess
let client: Client
const ask = async (sql: string): Promise<Answer> => {
  other.send(sql)
  const [answer] = (await once(other, 'message')) as [Answer]
  return answer
}
const textSeenByOther = async () => (await ask('SELECT text FROM guides WHERE id = 1')).rows?.[0]?.['text']
const write = (text: string) =>
  client.execute({ sql: 'UPDATE guides SET text = ? WHERE id = 1', args: [text] })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sqlite-'))
  const file = join(folder, 'test.db')
  client = new SqliteClient({ url: `file:${file}`, busyMilliseconds: 300 })
  await client.execute('CREATE TABLE guides (id INTEGER PRIMARY KEY, text TEXT)')
  await client.execute("INSERT INTO guides VALUES (1, 'first')")
  const program = join(folder, 'other.cjs')
  await writeFile(program, PROGRAM)
  other = fork(program, [file], { execArgv: ['--disable-warning=ExperimentalWarning'] })
  await once(other, 'message')
})
afterEach(async () => {
  client.close()
  other.disconnect()
  await once(other, 'exit')
  await rm(folder, { recursive: true })
})

describe('while another program holds the database', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a statement', () => write('refused')],
    [
      'a statement that gives rows',
      () => client.execute("UPDATE guides SET text = 'refused' WHERE id = 1 RETURNING id"),
    ],
    ['a batch', () => client.batch(["UPDATE guides SET text = 'refused'"], 'write')],
    ['a transaction', () => client.transaction('write')],
  ])(
    '%s is refused after a while, and what is written later is kept, for all to see',
    async (_what, work) => {
      await ask('BEGIN IMMEDIATE')
      await expect(work()).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
      await ask('ROLLBACK')
      expect(await textSeenByOther()).toBe('first')
      await write('second')
      expect(await textSeenByOther()).toBe('second')
      expect(await ask("UPDATE guides SET text = 'third' WHERE id = 1")).toEqual({ rows: [] })
      expect((await client.execute('SELECT text FROM guides')).rows[0]?.['text']).toBe('third')
    },
  )

  it('a statement waits while everything else goes on, and is carried out once', async () => {
    await ask('BEGIN IMMEDIATE')
    const patient = new SqliteClient({ url: `file:${join(folder, 'test.db')}`, busyMilliseconds: 60_000 })
    let isDone = false
    const writing = patient
      .execute("INSERT INTO guides VALUES (2, 'waited')")
      .then(() => (isDone = true))
      .finally(() => patient.close())
    expect(await textSeenByOther()).toBe('first')
    expect(isDone).toBe(false)
    await ask('COMMIT')
    await writing
    expect((await ask('SELECT count(*) AS count FROM guides')).rows).toEqual([{ count: 2 }])
  })

  it('several statements at once are each refused or kept independently', async () => {
    await ask('BEGIN IMMEDIATE')
    const writing = Promise.allSettled(['a', 'b', 'c'].map(write))
    await expect(write('d')).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
    await writing
    await ask('ROLLBACK')
    await Promise.all(['e', 'f', 'g'].map(write))
    expect(await textSeenByOther()).toBe('g')
  })

  it('reading goes on', async () => {
    await ask('BEGIN IMMEDIATE')
    expect((await client.execute('SELECT text FROM guides')).rows).toHaveLength(1)
    await ask('ROLLBACK')
  })
})

it('the settings of a connection carry over when it is replaced', async () => {
  const setting = async (name: string) => (await client.execute(`PRAGMA ${name}`)).rows[0]?.[0]
  const before = [await setting('synchronous'), await setting('journal_mode')]
  await client.execute('PRAGMA foreign_keys=OFF;')
  await ask('BEGIN IMMEDIATE')
  await expect(write('refused')).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
  await ask('ROLLBACK')
  expect(await setting('foreign_keys')).toBe(0)
  expect([await setting('synchronous'), await setting('journal_mode')]).toEqual(before)
  await (await client.transaction('read')).commit()
  expect(await setting('foreign_keys')).toBe(0)
})
