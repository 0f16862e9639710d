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
const models = ['-page.ts', 'document-frame.ts']
  .flatMap((end) => filesIn('page-models/', end))
  .flatMap((file) =>
    [...textOf(file).matchAll(/export interface (\w+) extends (?:Frame|DocumentFrame) \{\n(.*?)\n\}/gsu)].map(
      ([, name = '', body = '']) =>
        [
          name,
          file,
          [...body.matchAll(/^ {2}readonly (\w+)\??: .*\bLocalizedString\b/gmu)].map(
            ([, property = '']) => property,
          ),
        ] as const,
    ),
  )

test('the models of pages are found', () => {
  const [, , words] = models.find(([name]) => name === 'DocumentFrame') ?? []
  expect(words).toEqual(expect.arrayContaining(['heading', 'original', 'summary']))
})

describe.each(models)('%s', (_, file, properties) => {
  test('has no words that the page never uses', () => {
    const route = file.replace(/^.*\//u, '')
    const texts = placed.map(textOf).filter((text) => text.includes(`/${route}'`))
    const unused = properties.filter(
      (property) => !texts.some((text) => new RegExp(`\\b${property}\\b`, 'u').test(text)),
    )
    expect(unused).toEqual([])
  })
})

test('the body of a page has a line for every block', () => {
  const blocks = textOf('components/Blocks/Blocks.astro')
  const types = BLOCKS.map(({ shape }) => shape.blockType.value)
  expect(types.filter((type) => !blocks.includes(`block.blockType === '${type}' && `))).toEqual([])
})

describe.each(placed)('%s', (file) => {
  const [, script = '', template = ''] = textOf(file).split(/^---$/mu)

  test('names in its script every component that it places', () => {
    const components = new Set([...template.matchAll(/<([A-Z]\w*)/gu)].map(([, name = '']) => name))
    components.delete('Fragment')
    expect([...components].filter((name) => !new RegExp(`\\b${name}\\b`, 'u').test(script))).toEqual([])
  })

  test('uses nothing that the model of its page does not have', () => {
    const [, model = ''] = /^ {2}page: (\w+)$/mu.exec(script) ?? []
    const known = model === '' ? undefined : new Set(['Frame', 'DocumentFrame', model].flatMap(propertiesOf))
    const used = [...template.matchAll(/(?<!')\bpage\.(\w+)/gu)].map(([, property = '']) => property)
    expect(used.filter((property) => known?.has(property) === false)).toEqual([])
  })
})

/** The names of all properties of a page model's interface. */
function propertiesOf(name: string): string[] {
  const pattern = new RegExp(
    `export interface ${name}(?: extends (?:Frame|DocumentFrame))? \\{\\n(.*?)\\n\\}`,
    'su',
  )
  const bodies = filesIn('page-models/', '.ts').map((file) => pattern.exec(textOf(file))?.[1] ?? '')
  return bodies.flatMap((body) =>
    [...body.matchAll(/^ {2}readonly (\w+)/gmu)].map(([, property = '']) => property),
  )
}
