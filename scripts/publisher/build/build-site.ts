import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { packageFolder } from '@tienviitta/process/project'
import { runToEnd } from '@tienviitta/process/run-child'

export interface SiteBuild {
  /** Folder of the snapshot to read. */
  readonly snapshot: string
  /** Folder for the pages;an earlier build there is replaced once the new one is complete. */
  readonly out: string
  /** Address of the site, such as `https://www.example.fi`; canonical addresses begin with it. */
  readonly baseUrl: string
  /** The moment that counts as now, as an ISO instant in UTC; the present if absent. */
  readonly clock?: string
}

/** Builds the site from a snapshot. Throws a Problem when the build fails; the earlier build then stays as it was. */
export async function buildSite(build: SiteBuild): Promise<void> {
  const site = packageFolder('site')
  const unfinished = `${build.out}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  try {
    await runToEnd('Building the site', {
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
    })
    await rm(build.out, { recursive: true, force: true })
    await rename(unfinished, build.out)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}
