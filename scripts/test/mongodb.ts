import { spawnSync } from 'node:child_process'
import { startMongod } from './mongod.ts'
import { startMongoJavaServer } from './mongo-java-server.ts'

export interface MongoDb {
  /** Address of the server with the name of an empty database. */
  readonly url: string
  /** Name of the server and where it came from, for the last lines of `npm test`. */
  readonly server: string
  /** Ends the server if it was started here. */
  readonly stop: () => Promise<void>
}

const hasProgram = (name: string, flag: string): boolean =>
  spawnSync(name, [flag], { timeout: 60_000, stdio: 'ignore' }).status === 0

/**
 * A MongoDB to test with, the first available one of: the one that `TEST_MONGODB_URL` names, `mongod` as a one-node
 * replica set, mongo-java-server with Java and Maven. Undefined when there is none: then MongoDB is not tested.
 */
export async function findMongoDb(log: (line: string) => void): Promise<MongoDb | undefined> {
  const given = process.env.TEST_MONGODB_URL
  if (given !== undefined && given !== '') {
    return { url: given, server: 'the server that TEST_MONGODB_URL names', stop: async () => undefined }
  }
  if (hasProgram('mongod', '--version')) return startMongod()
  if (hasProgram('java', '-version') && hasProgram('mvn', '--version')) return startMongoJavaServer(log)
  return undefined
}
