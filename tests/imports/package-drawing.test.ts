import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '@tienviitta/process/project'
import { expect, it } from 'vitest'
import { drawing, imports, type Import } from './package-drawing.ts'

const page = join(projectRoot, 'docs', 'architecture.md')
const block = (name: string): RegExp => new RegExp(`(<!-- drawing: ${name} -->\n)[^]*?(<!-- end -->)`, 'u')

/** `UPDATE_DRAWINGS=1 npm run check -- imports` writes the drawings; otherwise they are compared. */
const isUpdating = process.env['UPDATE_DRAWINGS'] === '1'

const found: readonly Import[] = await imports()

it.each([
  [
    'packages',
    drawing(
      found,
      (path) =>
        /^(?:content-models|cms|site|scripts\/publisher|scripts\/process|scripts)(?=\/)/u.exec(path)?.[0],
    ),
  ],
  ['rooms of the CMS', drawing(found, (path) => /^cms\/src\/([a-z-]+)\//u.exec(path)?.[1])],
])('docs/architecture.md shows the %s as they are in the code', async (name, current) => {
  const text = await readFile(page, 'utf8')
  expect(text).toMatch(block(name))
  const drawn = text.replace(block(name), (_, start: string, end: string) => `${start}\n${current}\n\n${end}`)
  if (isUpdating) await writeFile(page, drawn)
  else expect(text, 'run UPDATE_DRAWINGS=1 npm run check -- imports').toBe(drawn)
})
