import { existsSync } from 'node:fs'
import { databaseFile } from '@tienviitta/process/check-database'
import { Problem } from '@tienviitta/process/problem'

/**
 * Refuses to publish from a database that would have to be created first when a site has already been published: the
 * file was moved or lost, and readers would find an empty site.
 * @param databaseUrl `file:…`; other databases are left to their server
 * @param current the link that readers see
 * @throws Problem that names the file
 */
export function refuseMissingDatabase(databaseUrl: string, current: string): void {
  if (!databaseUrl.startsWith('file:') || !existsSync(current)) return
  const file = databaseFile(databaseUrl)
  if (existsSync(file)) return
  throw new Problem(
    `The database file ${file} is not there, although a site was published from it: put it back, or a backup of it. The site stays as it is.`,
  )
}
