import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Examples, examplePages } from '../gallery/example-pages.ts'

const folder = new URL('.', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
/** Each as the path of its files without their endings: `Steps/Steps`. */
const components = files.filter((path) => path.endsWith('.astro')).map((path) => path.replace('.astro', ''))

const pages = examplePages('ar')

test('every file of examples has its component', () => {
  const examples = files.filter((path) => path.endsWith('.examples.ts'))
  const lonely = examples.filter((path) => !components.includes(path.replace('.examples.ts', '')))
  expect(lonely.map((path) => path.replace('.examples.ts', '.astro'))).toEqual([])
})

test('every component has a folder of its name', () => {
  expect(components.filter((path) => !/^(\w+)\/\1$/u.test(path))).toEqual([])
})

describe.each(components)('%s', (path) => {
  const file = new URL(`${path}.examples.ts`, folder)

  test('has examples for the gallery', () => {
    expect(existsSync(file), `add components/${path}.examples.ts`).toBe(true)
  })

  test('gets every property that it needs in its examples', async () => {
    const { examples } = (await import(file.href)) as { examples: Examples }
    const [, declared = ''] =
      /interface Props \{(.*?)\n\}/su.exec(readFileSync(new URL(`${path}.astro`, folder), 'utf8')) ?? []
    const needed = [...declared.matchAll(/^ {2}(\w+): /gmu)].map(([, property]) => property ?? '')
    const shown = Object.entries(examples(pages))
    expect(shown.length).toBeGreaterThan(0)
    for (const [title, properties] of shown) {
      for (const property of needed) expect(properties[property], `${title}: ${property}`).toBeDefined()
    }
  })
})
