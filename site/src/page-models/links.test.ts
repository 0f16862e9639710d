import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SINGLE_PAGES } from './links.ts'

const routes = new URL('../pages/[lang]/', import.meta.url)

describe.each(SINGLE_PAGES.filter((page) => page !== ''))('the page “%s”', (page) => {
  test('has a route', () => {
    const found = [`${page}.astro`, `${page}/index.astro`].filter((name) => existsSync(new URL(name, routes)))
    expect(found, `add pages/[lang]/${page}.astro`).toHaveLength(1)
  })

  test('is linked from the foot of every page', () => {
    const footer = readFileSync(new URL('../components/Footer/Footer.astro', import.meta.url), 'utf8')
    expect(footer.includes(`  '${page}',`), `add '${page}' to components/Footer/Footer.astro`).toBe(true)
  })
})

test('every route with one page in each language is named in SINGLE_PAGES', () => {
  const names = readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.astro') && !name.includes('['))
    .map((name) => name.replace(/(^|\/)index\.astro$|\.astro$/u, ''))
  expect(names.toSorted()).toEqual([...SINGLE_PAGES].toSorted())
})
