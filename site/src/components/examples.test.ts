import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Examples, examplePages } from '../gallery/example-pages.ts'

const folder = new URL('.', import.meta.url)
const components = readdirSync(folder)
  .filter((name) => name.endsWith('.astro'))
  .map((name) => name.replace('.astro', ''))

const pages = examplePages('ar')

test('every file of examples has its component', () => {
  const examples = readdirSync(folder).filter((name) => name.endsWith('.examples.ts'))
  const lonely = examples.filter((name) => !components.includes(name.replace('.examples.ts', '')))
  expect(lonely.map((name) => name.replace('.examples.ts', '.astro'))).toEqual([])
})

describe.each(components)('%s', (name) => {
  const file = new URL(`${name}.examples.ts`, folder)

  test('has examples for the gallery', () => {
    expect(existsSync(file), `add components/${name}.examples.ts`).toBe(true)
  })

  test('is given in its examples every property that it needs', async () => {
    const { examples } = (await import(file.href)) as { examples: Examples }
    const [, declared = ''] =
      /interface Props \{(.*?)\n\}/su.exec(readFileSync(new URL(`${name}.astro`, folder), 'utf8')) ?? []
    const needed = [...declared.matchAll(/^ {2}(\w+): /gmu)].map(([, property]) => property ?? '')
    const shown = Object.entries(examples(pages))
    expect(shown.length).toBeGreaterThan(0)
    for (const [title, properties] of shown) {
      for (const property of needed) expect(properties[property], `${title}: ${property}`).toBeDefined()
    }
  })
})
