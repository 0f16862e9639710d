import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { builtPages, siteFolder, templateOf, textOf } from '../pages/built-pages.ts'

const folder = siteFolder()
const guides = builtPages(folder).filter(({ path }) => templateOf(path) === '/guides/*')
const weights = new Map<string, number>()

/** Bytes of a file of the site after brotli; each file is compressed once. */
function weightOfFile(path: string): number {
  const known = weights.get(path)
  if (known !== undefined) return known
  const weight = brotliCompressSync(readFileSync(join(folder, path))).length
  weights.set(path, weight)
  return weight
}

it.each(guides)('$path and its style sheets weigh at most 14 kB', (page) => {
  const html = textOf(page)
  const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].map(
    ([tag]) => /href="([^"]+)"/.exec(tag)?.[1] ?? '',
  )
  const weight = sheets.reduce((sum, sheet) => sum + weightOfFile(sheet), brotliCompressSync(html).length)
  expect(weight).toBeLessThanOrEqual(14 * 1024)
})

it.each(builtPages(folder))('$path needs no script', (page) => {
  const scripts = [...textOf(page).matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes)
  expect(scripts.filter((attributes) => !attributes.includes('type="application/ld+json"'))).toEqual([])
})
