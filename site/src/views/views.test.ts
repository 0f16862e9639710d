import { readFileSync, readdirSync } from 'node:fs'
import { BLOCKS } from '@tienviitta/content-models/models/blocks'
import { describe, expect, test } from 'vitest'

const source = new URL('../', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, source), 'utf8')
const filesIn = (folder: string, end: string): string[] =>
  readdirSync(new URL(folder, source), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => folder + name)

const placed = ['views/', 'components/', 'layouts/', 'pages/'].flatMap((folder) => filesIn(folder, '.astro'))

/** The words that a page's own model holds, by the name of its interface: `GuidePage` → `heading`, `summary`, … */
const models = filesIn('page-models/', '-page.ts').flatMap((file) =>
  [...textOf(file).matchAll(/export interface (\w+) extends Frame \{\n(.*?)\n\}/gsu)].map(
    ([, name = '', body = '']) =>
      [
        name,
        file,
        [...body.matchAll(/^ {2}readonly (\w+)\??: .*\bSaid\b/gmu)].map(([, property = '']) => property),
      ] as const,
  ),
)

test('the models of pages are found', () => {
  const [, , words] = models.find(([name]) => name === 'GuidePage') ?? []
  expect(words).toEqual(expect.arrayContaining(['heading', 'original', 'summary']))
})

describe.each(models)('%s', (_, file, properties) => {
  test('has no words that are used nowhere where the page is put together', () => {
    const route = file.replace(/^.*\//u, '')
    const texts = placed.map(textOf).filter((text) => text.includes(`/${route}'`))
    const unused = properties.filter(
      (property) => !texts.some((text) => new RegExp(`\\b${property}\\b`, 'u').test(text)),
    )
    expect(unused).toEqual([])
  })
})

test('the body of a page has a line for every block', () => {
  const blocks = textOf('components/Blocks.astro')
  const types = BLOCKS.map(({ shape }) => shape.blockType.value)
  expect(types.filter((type) => !blocks.includes(`block.blockType === '${type}' && `))).toEqual([])
})
