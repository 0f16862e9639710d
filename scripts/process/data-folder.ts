import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  CURRENT_LINK,
  PICTURES_FOLDER,
  PREVIEWS_FOLDER,
  PUBLISH_REQUESTS_FOLDER,
  SITE_FOLDER,
  SNAPSHOT_FOLDER,
} from '@tienviitta/content-models/publishing/data-folder'
import { Problem } from './problem.ts'
import { projectRoot } from './project.ts'

export interface Login {
  readonly email: string
  readonly password: string
}

/** The settings that decide where the data is: `DATA_DIR` and `DATABASE_URL`. */
export type DataSettings = Readonly<Record<string, string | undefined>>

/** Where everything is that is not in the repository, according to the settings. Nothing is written. */
export function dataFolder(settings: DataSettings) {
  const folder = resolve(projectRoot, settings.DATA_DIR ?? 'data')
  return {
    folder,
    /** `file:…` for SQLite, `mongodb://…` for MongoDB. */
    databaseUrl: settings.DATABASE_URL ?? pathToFileURL(join(folder, 'tienviitta.db')).href,
    snapshot: join(folder, SNAPSHOT_FOLDER),
    /** The releases. */
    site: join(folder, SITE_FOLDER),
    /** The link that a web server serves: it leads to the files of one release. */
    current: join(folder, SITE_FOLDER, CURRENT_LINK),
    login: join(folder, 'login.txt'),
    /** Which programs `npm start` had to start again. */
    endings: join(folder, 'endings.json'),
    /** The CMS leaves a file here when something is published. */
    publishRequests: join(folder, PUBLISH_REQUESTS_FOLDER),
    /** The CMS keeps uploaded pictures here. */
    pictures: join(folder, PICTURES_FOLDER),
    /** The CMS writes drafts here that are to be previewed as pages. */
    previews: join(folder, PREVIEWS_FOLDER),
  }
}
export type DataFolder = Readonly<ReturnType<typeof dataFolder>>

/** Makes the folders. Throws a Problem when they cannot be made. */
export async function makeDataFolder(data: DataFolder): Promise<void> {
  try {
    for (const folder of [data.folder, data.site, data.publishRequests])
      await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new Problem(
      `The data folder ${data.folder} cannot be made (${error instanceof Error ? error.message : String(error)}): make it yours, or name another with the setting DATA_DIR.`,
    )
  }
}

/**
 * Deletes what this project keeps in the data folder and nothing else: `DATA_DIR` may name a folder with other things
 * in it. A MongoDB database is not touched.
 */
export async function deleteData(data: DataFolder): Promise<void> {
  const ours =
    /^(tienviitta\.db(-wal|-shm|-journal)?|media|snapshot|site|login\.txt|endings\.json|payload-secret|publish-requests|previews)$/
  for (const name of await readdir(data.folder)) {
    if (ours.test(name)) await rm(join(data.folder, name), { recursive: true, force: true })
  }
}

/** A secret that only this installation knows: read from its file, or made and written there for its owner only. */
async function secretIn(file: string, make: () => string): Promise<string> {
  if (!existsSync(file)) await writeFile(file, make(), { mode: 0o600 })
  return readFile(file, 'utf8')
}

/** The login of the first administrator; the password is random and only in `login.txt`. */
export async function firstLogin(data: DataFolder): Promise<Login> {
  const email = 'admin@example.fi'
  const text = await secretIn(data.login, () => `${email}\n${randomBytes(15).toString('base64url')}\n`)
  const [storedEmail = email, password = ''] = text.split('\n')
  return { email: storedEmail, password }
}

/** What the CMS needs to know about this installation, as environment settings. */
export async function cmsSettings(data: DataFolder, settings: DataSettings): Promise<Record<string, string>> {
  const stored = join(data.folder, 'payload-secret')
  return {
    DATA_DIR: data.folder,
    DATABASE_URL: data.databaseUrl,
    PAYLOAD_SECRET:
      settings.PAYLOAD_SECRET ?? (await secretIn(stored, () => randomBytes(32).toString('hex'))),
  }
}
