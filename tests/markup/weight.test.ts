import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { expect, it } from 'vitest'
import { builtPages, siteFolder, templateOf, textOf } from '../pages/built-pages.ts'

const folder = siteFolder()
const guides = builtPages(folder).filter(({ path }) => templateOf(path) === '/guides/*')
const weights = new Map<string, number>()
const LIMIT_BYTES = 14 * 1024
/** How hard brotli tries. The best takes many times as long as the quick one, and gives less. */
const [QUICK, BEST] = [5, 11]

/** Bytes after brotli. */
const weightOf = (content: string | Buffer, quality: number): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length

/** Bytes of a file of the site after brotli; each file is compressed once. */
function weightOfFile(path: string, quality: number): number {
  const key = `${path} ${quality}`
  const known = weights.get(key)
  if (known !== undefined) return known
  const weight = weightOf(readFileSync(join(folder, path)), quality)
  weights.set(key, weight)
  return weight
}

it.each(guides)('$path and its style sheets weigh at most 14 kB', (page) => {
  const html = textOf(page)
  const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].map(
    ([tag]) => /href="([^"]+)"/.exec(tag)?.[1] ?? '',
  )
  const weightAt = (quality: number): number =>
    sheets.reduce((sum, sheet) => sum + weightOfFile(sheet, quality), weightOf(html, quality))
  const quick = weightAt(QUICK)
  expect(quick <= LIMIT_BYTES ? quick : weightAt(BEST)).toBeLessThanOrEqual(LIMIT_BYTES)
})

it.each(builtPages(folder))('$path needs no script', (page) => {
  const scripts = [...textOf(page).matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes)
  expect(scripts.filter((attributes) => !attributes.includes('type="application/ld+json"'))).toEqual([])
})
