import type { ChildProcess } from 'node:child_process'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { explainFailure } from '@tienviitta/process/problem'
import { packageFolder } from '@tienviitta/process/project'
import { runChild } from '@tienviitta/process/run-child'

export interface SiteBuild {
  /** Folder of the snapshot to read. */
  readonly snapshot: string
  /** Folder for the pages; an earlier build there is replaced once the new one is whole. */
  readonly out: string
  /** Address of the site, such as `https://www.example.fi`; canonical addresses begin with it. */
  readonly baseUrl: string
  /** The moment that counts as now, as an ISO instant in UTC; without it, the real one. */
  readonly clock?: string
  /** Called for each line that the build prints. */
  readonly log?: (line: string) => void
  readonly onStart?: (child: ChildProcess) => void
  readonly signal?: AbortSignal | undefined
}

/** Builds the site from a snapshot. Throws a Problem when the build fails; the earlier build then stays as it was. */
export async function buildSite(build: SiteBuild): Promise<void> {
  const site = packageFolder('site')
  const unfinished = `${build.out}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  const { code, output } = await runChild({
    program: process.execPath,
    args: [join(site, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
    cwd: site,
    env: {
      SNAPSHOT_DIR: build.snapshot,
      SITE_OUT_DIR: unfinished,
      SITE_BASE_URL: build.baseUrl,
      SITE_CLOCK: build.clock,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
    onLine: build.log,
    onStart: build.onStart,
    signal: build.signal,
  })
  build.signal?.throwIfAborted()
  if (code !== 0) {
    await rm(unfinished, { recursive: true, force: true })
    throw explainFailure('Building the site', output)
  }
  await rm(build.out, { recursive: true, force: true })
  await rename(unfinished, build.out)
}
