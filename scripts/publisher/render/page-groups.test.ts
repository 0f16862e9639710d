import type { Output } from '@tienviitta/site/renderer'
import { expect, it } from 'vitest'
import { pageGroups } from './page-groups.ts'

const page = (language: 'fi' | 'ar', path: string, document?: Output['document']): Output => ({
  path: `/${language}/${path}/`,
  file: `${language}/${path}/index.html`,
  language,
  ...(document && { document }),
})
const guide = { model: 'guide', id: '1' } as const
const office = { model: 'office', id: '2' } as const

const outputs: Output[] = [
  { path: '/robots.txt', file: 'robots.txt' },
  page('fi', 'guides'),
  page('ar', 'guides'),
  page('fi', 'guides/a', guide),
  page('ar', 'guides/a', guide),
  page('fi', 'municipalities/x/guides/a', guide),
  page('fi', 'offices/b', office),
  page('ar', 'offices/b', office),
]
const groups = pageGroups(outputs).map((group) => group.map(({ path }) => path))

it('keeps all pages of a guide together, in whichever language or municipality', () => {
  expect(groups).toContainEqual(['/fi/guides/a/', '/ar/guides/a/', '/fi/municipalities/x/guides/a/'])
})

it('keeps the other pages of a language together', () => {
  expect(groups).toContainEqual(['/fi/guides/', '/fi/offices/b/'])
  expect(groups).toContainEqual(['/ar/guides/', '/ar/offices/b/'])
})

it('leaves nothing out and names nothing twice', () => {
  expect(groups.flat().toSorted()).toEqual(outputs.map(({ path }) => path).toSorted())
})
