import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { localOf } from '@tienviitta/content-models/languages/instant'
import { buildSite } from '../build/build-site.ts'
import { sourcesOfSite } from '../build/sources-of-site.ts'
import { fingerprint } from '../process/fingerprint.ts'
import type { DataFolder } from './data-folder.ts'

export interface SiteOptions {
  readonly data: DataFolder
  readonly baseUrl: string
  /** The moment that counts as now. */
  readonly now: Date
  readonly log?: (line: string) => void
  readonly signal?: AbortSignal | undefined
}

export interface SiteFolder {
  readonly folder: string
  /** Whether it had to be built; false when the last build was made of the same things. */
  readonly built: boolean
}

/**
 * The folder of the site that shows the snapshot. Builds it when the snapshot, the site's sources, the address or the
 * day in Finland ("today" stands on pages) differ from those of the last build.
 */
export async function currentSite(options: SiteOptions): Promise<SiteFolder> {
  const { data, baseUrl } = options
  const made = await madeOf(options)
  const folder = join(data.site, made.slice(0, 16))
  const record = join(data.site, 'current')
  const last = existsSync(record) ? await readFile(record, 'utf8') : ''
  if (last === folder && existsSync(folder)) return { folder, built: false }

  const { log, signal } = options
  await buildSite({ snapshot: data.snapshot, out: folder, baseUrl, log, signal })
  await writeFile(`${record}.new`, folder)
  await rename(`${record}.new`, record)
  await removeOthers(data.site, [record, folder, last])
  return { folder, built: true }
}

/** The last build but one goes; the last stays, because a reader may still be loading from it. */
async function removeOthers(parent: string, kept: readonly string[]): Promise<void> {
  const paths = (await readdir(parent)).map((name) => join(parent, name))
  const gone = paths.filter((path) => !kept.includes(path))
  await Promise.all(gone.map((path) => rm(path, { recursive: true, force: true })))
}

async function madeOf({ data, baseUrl, now }: SiteOptions): Promise<string> {
  const [sources, snapshot] = await Promise.all([
    sourcesOfSite(),
    fingerprint(data.snapshot, ['manifest.json']),
  ])
  const today = localOf(now.getTime()).date
  return createHash('sha256').update([sources, snapshot, baseUrl, today].join('\n')).digest('hex')
}
