import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Renderer } from '@tienviitta/site/renderer'
import { packageFolder } from '@tienviitta/process/project'
import { runToEnd } from '@tienviitta/process/run-child'
import { sourcesOfSite } from './sources-of-site.ts'

export interface RendererBuild {
  /** Called for each line that the build prints. */
  readonly log?: (line: string) => void
  readonly signal?: AbortSignal
}

/** How many bundles are kept: a running process may still load chunks of an older one. */
const KEPT = 3

/** Where the bundles are: `RENDERER_DIR`, or a folder of the site's package that git ignores. */
const bundles = (): string =>
  resolve(process.env.RENDERER_DIR ?? join(packageFolder('site'), '.astro', 'renderer'))

/**
 * The folder of the bundle that renders pages, built from the site's present code. It is built only when that code
 * has changed. Throws a Problem when the build fails.
 */
export async function currentRenderer({ log, signal }: RendererBuild = {}): Promise<string> {
  const parent = bundles()
  const folder = join(parent, (await sourcesOfSite()).slice(0, 16))
  if (existsSync(folder)) return folder
  const site = packageFolder('site')
  const unfinished = `${folder}.unfinished-${process.pid}`
  await mkdir(parent, { recursive: true })
  const astro = join(site, 'node_modules', 'astro', 'bin', 'astro.mjs')
  try {
    await runToEnd('Building the renderer', {
      args: [astro, 'build', '--config', 'astro.renderer.config.ts'],
      cwd: site,
      env: { RENDERER_OUT_DIR: unfinished, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      onLine: log,
      signal,
    })
    // Another process may have built the same bundle in the meantime; either will do.
    if (!existsSync(folder)) await rename(unfinished, folder)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  await removeOldest(parent)
  return folder
}

/** Loads the bundle in a folder. */
export const loadRenderer = async (folder: string): Promise<Renderer> =>
  (await import(pathToFileURL(join(folder, 'server', 'entry.mjs')).href)) as Renderer

async function removeOldest(parent: string): Promise<void> {
  const folders = await Promise.all(
    (await readdir(parent))
      .filter((name) => !name.includes('.unfinished'))
      .map(async (name) => ({ path: join(parent, name), made: (await stat(join(parent, name))).mtimeMs })),
  )
  const old = folders.toSorted((a, b) => b.made - a.made).slice(KEPT)
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })))
}
