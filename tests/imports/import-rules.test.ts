import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectRoot } from '@tienviitta/process/project'
import { type ICruiseResult, cruise } from 'dependency-cruiser'
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import { afterEach, describe, expect, it } from 'vitest'
import { copyAstroAsModules } from './astro-as-modules.ts'

const PACKAGES = ['content-models', 'cms', 'site', 'scripts']

const { options, ...ruleSet } = await extractConfig(join(projectRoot, '.dependency-cruiser.mjs'))

/** What the rules find wrong with the imports of a folder of packages: `rule: from → to`, each once. */
async function violations(baseDir: string, folders: readonly string[]): Promise<string[]> {
  const { output } = await cruise([...folders], { ...options, ruleSet, validate: true, baseDir })
  const { summary, modules } = output as ICruiseResult
  if (modules.length === 0) throw new Error(`No module was found in ${baseDir}.`)
  return [...new Set(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`))].sort()
}

let scratch: string | undefined
afterEach(async () => {
  if (scratch !== undefined) await rm(scratch, { recursive: true, force: true })
  scratch = undefined
})

/** A repository of a few files, by their paths. */
async function repository(files: Readonly<Record<string, string>>): Promise<string> {
  scratch = await mkdtemp(join(tmpdir(), 'tienviitta-imports-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(scratch, path)), { recursive: true })
    await writeFile(join(scratch, path), text)
  }
  return scratch
}

const using = (...from: string[]): string =>
  [
    ...from.map((path, index) => `import { thing as t${index} } from '${path}'`),
    'export const thing = 1',
  ].join('\n')

describe('the code', () => {
  it('imports in the directions that are allowed, with no circle between folders', async () => {
    expect(await violations(projectRoot, PACKAGES)).toEqual([])
  })

  it('has no circle between folders of the site when its components are counted', async () => {
    const copy = await repository({})
    await copyAstroAsModules(join(projectRoot, 'site', 'src'), join(copy, 'site', 'src'))
    expect(await violations(copy, ['site'])).toEqual([])
  })
})

describe('a deliberate violation is found', () => {
  it.each([
    ['content-models/src/models/guide.ts', 'cms/src/guide.ts', 'content-models-reaches'],
    ['cms/src/content/guide.ts', 'site/src/guide.ts', 'cms-reaches'],
    ['site/src/pages/guide.ts', 'cms/src/guide.ts', 'site-reaches'],
    ['scripts/process/run-child.ts', 'scripts/start/start.ts', 'process-reaches'],
    ['scripts/publisher/worker/loop.ts', 'scripts/start/start.ts', 'publisher-reaches'],
    ['scripts/start/start.ts', 'tests/pages/page.ts', 'nobody-reaches-tests'],
    ['cms/src/health/health.ts', 'cms/src/testing/examples.ts', 'production-without-testing'],
  ])('%s that imports %s', async (from, to, rule) => {
    const up = '../'.repeat(from.split('/').length - 1)
    const folder = await repository({ [from]: using(`${up}${to}`), [to]: using() })
    const folders = [...PACKAGES, 'tests'].filter((name) => from.startsWith(name) || to.startsWith(name))
    expect(await violations(folder, folders)).toContain(`${rule}: ${from} → ${to}`)
  })

  it.each([
    ['through imports of values', (path: string) => using(path)],
    [
      'through imports of types alone',
      (path: string) => `import type { thing } from '${path}'\nexport type Of = typeof thing`,
    ],
  ])('two rooms that import each other %s', async (_how, importing) => {
    const folder = await repository({
      'cms/src/desk/desk.ts': importing('../memory/memory.ts'),
      'cms/src/memory/memory.ts': using(),
      'cms/src/memory/client/panel.ts': importing('../../desk/words.ts'),
      'cms/src/desk/words.ts': using(),
    })
    expect(await violations(folder, ['cms'])).toContain('no-folder-circle: cms/src/desk → cms/src/memory')
  })
})
