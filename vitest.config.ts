import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** What `npm test` hands to the tests of a built site; read there with `inject`. */
const provide = {
  builtSite: { siteFolder: process.env.SITE_DIR ?? '', snapshotFolder: process.env.SNAPSHOT_DIR ?? '' },
  demoData: process.env.DEMO_DATA ?? '',
  browserPath: process.env.BROWSER_PATH ?? '',
}

const never = ['**/node_modules/**', 'dist/**', '.next/**']

/** The tests of the CMS that open one with a database. */
const ofDatabase = globSync('src/**/*.test.ts', { cwd: join(import.meta.dirname, 'cms') }).filter((file) =>
  readFileSync(join(import.meta.dirname, 'cms', file), 'utf8').includes('testing/start-payload'),
)

/**
 * Tests that need no server, no browser and no built site. Files share the modules that they import: loading them
 * takes longer than the tests. A file that changes something of a module must put it back.
 */
const pure = (name: string, root: string, exclude: readonly string[] = []) => ({
  test: {
    name,
    root,
    include: ['**/*.test.ts'],
    exclude: [...never, ...exclude],
    env: { TZ: 'UTC' },
    isolate: false,
    // Generous on purpose: no test is about time, and a busy machine must not fail one.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})

/** Tests that look at the product as a whole, one file after the other. `npm test` prepares what they need. */
const whole = (name: string, folders: readonly string[], testTimeout: number, hookTimeout: number) => ({
  test: {
    name,
    root: './tests',
    include: folders.map((folder) => `${folder}/**/*.test.ts`),
    ...(name === 'publishing' && { env: { TZ: 'UTC' } }),
    ...(name === 'admin' && { globalSetup: './admin/shared-product.ts' }),
    provide,
    fileParallelism: false,
    // As generous as all else that is waited for: a busy machine must not fail a test.
    expect: { poll: { timeout: 60_000 } },
    testTimeout,
    hookTimeout,
  },
})

const ofBuiltSite = ['markup', 'content', 'renderer', 'accessibility', 'pages']
const others = ['end-to-end', 'admin', 'recipes', 'publishing', 'deploy', 'exchange', 'dev']

/**
 * The tests of each package (`cms` without a database, `cms-database` with one), and those of the product as a whole.
 * `vitest run --project cms` runs one of them; the stages of `npm test` are made of them.
 */
export default defineConfig({
  test: {
    projects: [
      pure('content-models', './content-models'),
      pure('cms', './cms', ofDatabase),
      pure('site', './site'),
      pure('process', './scripts/process'),
      pure('publisher', './scripts/publisher'),
      pure('scripts', './scripts', ['process/**', 'publisher/**']),
      pure(
        'tests',
        './tests',
        [...ofBuiltSite, ...others].map((folder) => `${folder}/**`),
      ),
      { test: { ...pure('cms-database', './cms').test, include: ofDatabase } },
      whole('exchange', ['exchange'], 60_000, 120_000),
      whole('built-site', ofBuiltSite, 120_000, 900_000),
      whole('publishing', ['publishing'], 600_000, 900_000),
      whole('recipes', ['recipes'], 300_000, 120_000),
      whole('deploy', ['deploy'], 300_000, 120_000),
      whole('end-to-end', ['end-to-end'], 120_000, 600_000),
      whole('admin', ['admin'], 120_000, 600_000),
      whole('dev', ['dev'], 300_000, 600_000),
    ],
  },
})
