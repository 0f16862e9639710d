import { PUBLISHER, publisherLease } from '@tienviitta/content-models/publishing/publisher-lease'
import { MongoClient, MongoServerSelectionError } from 'mongodb'
import { z } from 'zod'
import {
  DATABASE_PATIENCE_MS,
  type DatabaseFacts,
  type DatabaseFault,
  lastAttempt,
} from './database-facts.ts'

const asked = z.object({ at: z.string() })

/**
 * Reads the MongoDB database at an address `mongodb://…`. MongoDB needs no migrations.
 * @throws Error when the server refuses to be read
 */
export async function readMongoDb(databaseUrl: string): Promise<DatabaseFacts | DatabaseFault> {
  const client = new MongoClient(databaseUrl, { serverSelectionTimeoutMS: DATABASE_PATIENCE_MS })
  try {
    await client.connect()
    const database = client.db()
    const [lease, requests, last] = await Promise.all([
      database.collection('locks').findOne({ key: PUBLISHER }),
      database.collection('publish-requests').find().sort({ at: 1 }).toArray(),
      database.collection('releases').find().sort({ at: -1 }).limit(1).next(),
    ])
    return {
      pending: [],
      lease: lease ? publisherLease.parse(lease) : undefined,
      waiting: requests.map((request) => asked.parse(request).at),
      lastAttempt: last ? lastAttempt.parse(last) : undefined,
    }
  } catch (error) {
    if (!(error instanceof MongoServerSelectionError)) throw error
    return {
      fault:
        'the MongoDB server of DATABASE_URL does not answer, or has no primary: start it, or correct DATABASE_URL.',
    }
  } finally {
    await client.close()
  }
}
