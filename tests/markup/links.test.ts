import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRedirectsFile, redirectOf } from '@tienviitta/publisher/hosting'
import { expect, it } from 'vitest'
import { builtPages, siteFolder, textOf } from '../pages/built-pages.ts'

const folder = siteFolder()
const redirectsFile = join(folder, '_redirects')
const redirects = existsSync(redirectsFile) ? readRedirectsFile(readFileSync(redirectsFile, 'utf8')) : []

const leadsSomewhere = (path: string): boolean => {
  const file = join(folder, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '')
  return existsSync(file) || redirectOf(redirects, path) !== undefined
}

/** The addresses on this site that a page names in its attributes, without query and fragment. */
function ownAddresses(html: string, pagePath: string): string[] {
  const origin = 'https://site.invalid'
  return [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)]
    .map(([, address = '']) => new URL(address.replaceAll('&amp;', '&'), `${origin}${pagePath}`))
    .filter((url) => url.origin === origin)
    .map((url) => url.pathname)
}

// The gallery shows example documents, which have no pages.
const pages = builtPages(folder).filter(({ path }) => path !== '/gallery/')

it.each(pages)('every link and file on $path exists', (page) => {
  const dead = new Set(ownAddresses(textOf(page), page.path).filter((path) => !leadsSomewhere(path)))
  expect([...dead]).toEqual([])
})
