import { sentenceOf } from '@tienviitta/process/problem'
import { type DatabaseFacts, type DatabaseFault } from './database-facts.ts'
import { type Finding, findingsAbout } from './finding.ts'
import { readMongoDb } from './read-mongodb.ts'
import { readSqlite } from './read-sqlite.ts'

/** Reads what the doctor needs from the database at an address. It is neither written to nor brought up to date. */
export async function readDatabase(databaseUrl: string): Promise<DatabaseFacts | DatabaseFault> {
  try {
    return await (databaseUrl.startsWith('file:') ? readSqlite(databaseUrl) : readMongoDb(databaseUrl))
  } catch (error) {
    const lines = sentenceOf(error, 'Reading the database').split('\n')
    // The first one says what is wrong; when that is unknown, the next one is the error itself.
    return {
      fault: lines
        .filter((line) => line.trim() !== '')
        .slice(0, 2)
        .join(' '),
    }
  }
}

/** What to report about the database itself. */
export function databaseFinding(facts: DatabaseFacts | DatabaseFault): Finding {
  const { well, wrong } = findingsAbout('Database')
  if ('fault' in facts) return wrong(facts.fault)
  const { pending } = facts
  return pending.length > 0
    ? wrong(
        `it is older than the code and lacks ${pending.join(', ')}: make a backup, then start the publisher or the CMS of this code; either brings it up to date.`,
      )
    : well('it answers, and its tables are up to date.')
}
