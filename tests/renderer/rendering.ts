import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { currentRenderer, loadRenderer } from '@tienviitta/publisher/render'
import type { OpenSite, Renderer } from '@tienviitta/site/renderer'
import { inject } from 'vitest'

/** The renderer with the content of the built demo site, at the same clock and address. */
export interface Rendering {
  readonly renderer: Renderer
  readonly open: OpenSite
  readonly snapshotFolder: string
  readonly siteFolder: string
  readonly baseUrl: string
  /** Milliseconds since 1970. */
  readonly clock: number
}

/**
 * Builds the renderer if that has not been done, and opens the demo site's snapshot at the demo site's clock and
 * address.
 */
export async function demoRendering(): Promise<Rendering> {
  const { siteFolder, snapshotFolder } = inject('builtSite')
  const clock = Date.parse(process.env.SITE_CLOCK ?? '')
  if (siteFolder === '' || snapshotFolder === '' || Number.isNaN(clock)) {
    throw new Error(
      'Set SITE_DIR, SNAPSHOT_DIR and SITE_CLOCK: to a built site, its snapshot, and its clock.',
    )
  }
  const renderer = await loadRenderer(await currentRenderer())
  const chooser = readFileSync(join(siteFolder, 'index.html'), 'utf8')
  const [, baseUrl = ''] = /<link rel="canonical" href="([^"]+)\/"/u.exec(chooser) ?? []
  const open = renderer.openSite({ snapshot: snapshotFolder, clock, baseUrl })
  return { renderer, open, snapshotFolder, siteFolder, baseUrl, clock }
}

/** The files of the built site below a folder, with `/` between names: `ar/about/index.html`. */
export const builtFiles = (folder = ''): string[] =>
  readdirSync(join(inject('builtSite').siteFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(inject('builtSite').siteFolder.length + 1))
    .sort()

/** The address at which a file of the built site is found. */
export const addressOfFile = (file: string): string => `/${file.replace(/(^|\/)index\.html$/u, '$1')}`
