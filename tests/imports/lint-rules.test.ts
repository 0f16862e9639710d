import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectRoot } from '@tienviitta/process/project'
import { runChild } from '@tienviitta/process/run-child'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

/** The part of oxlint's report that is read here. */
const report = z.object({ diagnostics: z.array(z.object({ code: z.string() })) })

let copy: string
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'lint-rules-'))
  const settings = readFileSync(join(projectRoot, '.oxlintrc.json'), 'utf8')
  // These rules need no types, and the copy has no installed packages to find any in.
  await writeFile(join(copy, '.oxlintrc.json'), settings.replace('"typeAware": true', '"typeAware": false'))
})
afterAll(() => rm(copy, { recursive: true }))

/** The lint rules of the project that a text breaks, if it were in the file of that name. */
async function rulesBroken(file: string, text: string): Promise<string[]> {
  const path = join(copy, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${text}\n`)
  const { output } = await runChild({
    program: join(projectRoot, 'node_modules/.bin/oxlint'),
    args: ['--format', 'json', file],
    cwd: copy,
  })
  return report.parse(JSON.parse(output)).diagnostics.map(({ code }) => code)
}

const importing = (from: string) => `import { thing } from '${from}'\nexport const other = thing`

describe('packages meet through their exports', () => {
  it.each([
    ['scripts/start/admin.ts', '@tienviitta/cms/src/content/collections/guide.ts'],
    ['scripts/publisher/worker/worker.ts', '../../../cms/src/start/open-cms.ts'],
    ['tests/markup/markup.test.ts', '@tienviitta/site/src/renderer/renderer.ts'],
  ])('%s may not import %s', async (file, from) => {
    expect(await rulesBroken(file, importing(from))).toEqual(['eslint(no-restricted-imports)'])
  })

  it.each([
    ['site/src/pages/guide.ts', '@tienviitta/content-models/models/guide'],
    ['site/src/pages/guide.ts', '../cms-link.ts'],
    ['cms/src/snapshot/write-snapshot.ts', 'node:fs/promises'],
    ['tests/markup/markup.test.ts', '@tienviitta/process/project'],
  ])('%s may import %s', async (file, from) => {
    expect(await rulesBroken(file, importing(from))).toEqual([])
  })
})

describe('content-models', () => {
  it.each([
    [
      'reads no file',
      "import { readFileSync } from 'node:fs'\nexport const read = readFileSync",
      'no-restricted-imports',
    ],
    ['reads no environment', 'export const path = process.env.PATH', 'no-restricted-globals'],
    ['asks no network', 'export const answer = fetch', 'no-restricted-globals'],
    ['reads no clock', 'export const now = Date.now()', 'no-restricted-properties'],
    ['throws no dice', 'export const dice = Math.random()', 'no-restricted-properties'],
  ])('%s', async (_what, text, rule) => {
    expect(await rulesBroken('content-models/src/models/guide.ts', text)).toEqual([`eslint(${rule})`])
  })
})

it('content-models reads no clock through a new date', () => {
  const folder = join(projectRoot, 'content-models/src')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const reading = files.filter((file) => /new Date\(\s*\)/u.test(readFileSync(join(folder, file), 'utf8')))
  expect({ reading, looked: files.length > 50 }).toEqual({ reading: [], looked: true })
})
