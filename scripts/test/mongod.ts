import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { freePort } from '@tienviitta/process/free-port'
import { stopChild } from '@tienviitta/process/run-child'
import type { MongoDb } from './mongodb.ts'
import { untilReady } from './until-ready.ts'

/** Starts the `mongod` of the PATH in a temporary folder, as a replica set of one so that transactions are tested. */
export async function startMongod(): Promise<MongoDb> {
  const folder = await mkdtemp(join(tmpdir(), 'tienviitta-mongod-'))
  const port = await freePort()
  const args = [
    '--dbpath',
    folder,
    '--port',
    `${port}`,
    '--bind_ip',
    '127.0.0.1',
    '--replSet',
    'test',
    '--quiet',
  ]
  const child = spawn('mongod', args, { stdio: 'ignore' })
  await untilReady({ child, name: 'mongod', tryOnce: () => becomePrimary(port), patience: 30_000 })
  return {
    url: `mongodb://127.0.0.1:${port}/tienviitta-test?replicaSet=test`,
    server: 'mongod of this machine, as a replica set of one',
    stop: async () => {
      await stopChild(child)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Makes the server a replica set of its own, unless it is one already; rejects until it accepts writes. */
async function becomePrimary(port: number): Promise<void> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 2_000,
  })
  try {
    const admin = client.db('admin')
    const hello = await admin.command({ hello: 1 })
    if (hello.isWritablePrimary === true) return
    if (hello.setName === undefined) {
      const members = [{ _id: 0, host: `127.0.0.1:${port}` }]
      await admin.command({ replSetInitiate: { _id: 'test', members } })
    }
    throw new Error('not primary yet')
  } finally {
    await client.close()
  }
}
