import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { SqliteClient } from './sqlite-client.ts'

/** How long a write waits for another process to finish with the database file. */
const BUSY_MILLISECONDS = 5000

/** Whether the database is MongoDB. */
export const isMongoDb = (url: string): boolean => /^mongodb(?:\+srv)?:/u.test(url)

/**
 * The database by its address: MongoDB for `mongodb://…`, else SQLite. Transactions are off on both: SQLite's would
 * make parallel writers fail, and what holds on one database must hold on the other.
 */
export const databaseAdapter = (url: string) =>
  isMongoDb(url)
    ? mongooseAdapter({
        url,
        allowIDOnCreate: true,
        // What must be unique is unique from the first write on, not some seconds later.
        ensureIndexes: true,
        transactionOptions: false,
        useJoinAggregations: false,
        connectOptions: { serverSelectionTimeoutMS: 10_000 },
      })
    : sqliteDatabase(url)

function sqliteDatabase(url: string): ReturnType<typeof sqliteAdapter> {
  const adapter = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    allowIDOnCreate: true,
    blocksAsJSON: true,
    push: false,
  })
  return {
    ...adapter,
    // Payload creates its own client if there is none.
    init: (given) =>
      Object.assign(adapter.init(given), {
        client: new SqliteClient({ url, busyMilliseconds: BUSY_MILLISECONDS }),
      }),
  }
}
