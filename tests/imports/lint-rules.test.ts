import { join } from 'node:path'
import { projectRoot } from '@tienviitta/process/project'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint({
  cwd: projectRoot,
  overrideConfig: [
    { ...tseslint.configs.disableTypeChecked, files: ['**/*.ts'] },
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
})

/** The rules that the project's lint settings find broken in a text, were it in the file of that name. */
async function rulesBroken(file: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: join(projectRoot, file) })
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message)
}

const importing = (from: string) => `import { thing } from '${from}'\nexport const other = thing`

describe('packages meet through their exports', () => {
  it.each([
    ['scripts/start/admin.ts', '@tienviitta/cms/src/content/collections/guide.ts'],
    ['scripts/publisher/worker/worker.ts', '../../../cms/src/start/open-cms.ts'],
    ['tests/markup/markup.test.ts', '@tienviitta/site/src/renderer/renderer.ts'],
  ])('%s may not import %s', async (file, from) => {
    expect(await rulesBroken(file, importing(from))).toEqual(['no-restricted-imports'])
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
    ['reads no clock by a new date', 'export const now = new Date()', 'no-restricted-syntax'],
    ['throws no dice', 'export const dice = Math.random()', 'no-restricted-properties'],
  ])('%s', async (_what, text, rule) => {
    expect(await rulesBroken('content-models/src/models/guide.ts', text)).toEqual([rule])
  })
})
