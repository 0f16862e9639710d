import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** What the CMS needs to know about this installation. */
export interface CmsSettings {
  /** Folder for pictures and publishing requests, and for the database file. */
  dataFolder: string
  /** `file:…` for SQLite, `mongodb://…` for MongoDB. */
  databaseUrl: string
  /** Signs logins. */
  secret: string
  /** The address at which the admin is opened, without a path. */
  cmsUrl: string
  /** The address of the site without a slash at the end, for links to its pages. */
  siteUrl?: string
  /** Where the components of the admin are found; only needed when their list is written. */
  sourceFolder?: string
}

/** Reads `DATA_DIR`, `DATABASE_URL`, `PAYLOAD_SECRET`, `CMS_URL`, `SITE_URL`. @throws Error when the secret is missing */
export function settingsFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): CmsSettings {
  const dataFolder = path.resolve(/* turbopackIgnore: true */ environment['DATA_DIR'] ?? '../data')
  const secret = environment['PAYLOAD_SECRET'] ?? ''
  if (secret === '')
    throw new Error('Set PAYLOAD_SECRET to a long random text: it signs the logins to the CMS.')
  mkdirSync(dataFolder, { recursive: true })
  const siteUrl = environment['SITE_URL']?.replace(/\/+$/u, '') ?? ''
  return {
    dataFolder,
    databaseUrl: environment['DATABASE_URL'] ?? pathToFileURL(path.join(dataFolder, 'tienviitta.db')).href,
    secret,
    cmsUrl: environment['CMS_URL'] ?? 'http://localhost:3000',
    ...(siteUrl === '' ? {} : { siteUrl }),
  }
}
