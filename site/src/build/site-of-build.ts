import { openSnapshot, readMedia } from '../snapshot/read-snapshot.ts'
import { address } from '../page-models/links.ts'
import { siteOf } from '../incremental/site.ts'
import type { Rendering } from './rendering.ts'
import { buildSettings } from './settings.ts'
import { translatedPagesOfBuild } from './translated-pages.ts'

let opened: Rendering | undefined

/**
 * What the pages of `astro build` are made from: the snapshot and the clock that the environment names. This is the
 * edge of the site; nothing is read before the first page asks, so that the renderer can hold the same pages.
 */
export function renderingOfBuild(): Rendering {
  opened ??= open()
  return opened
}

function open(): Rendering {
  const { snapshotDirectory, clock, baseUrl } = buildSettings(process.env)
  return {
    site: siteOf(openSnapshot(snapshotDirectory, warn), clock, baseUrl),
    media: (filename) => readMedia(snapshotDirectory, filename),
    tracked: nothingToDo,
    framed({ language, path, translated }) {
      // The sitemap is written after all pages and names those that are really written in their language.
      if (translated.includes(language)) {
        translatedPagesOfBuild().set(baseUrl + address(language, path), { path, translated })
      }
    },
    failed: nothingToDo,
  }
}

/** A build keeps no dependencies, and Astro itself stops it at an error. */
function nothingToDo(): void {
  return
}

function warn(line: string): void {
  console.warn(`Kept out: ${line}`)
}
