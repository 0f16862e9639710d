import { defineConfig } from 'vitest/config'

const packages = [
  'content-models',
  'cms',
  'site',
  'scripts',
  'scripts/process',
  'scripts/publisher',
  'tests',
] as const
/** Folders of `tests/` that look at a built site, or at everything together. */
const ofBuiltSite = ['markup', 'content', 'renderer', 'accessibility', 'pages'].map(
  (name) => `${name}/**/*.test.ts`,
)
const endToEnd = ['end-to-end/**/*.test.ts']
const recipes = ['recipes/**/*.test.ts']
/** Publishing by difference over a real database and a real disk. */
const publishing = ['publishing/**/*.test.ts']
const deploy = ['deploy/**/*.test.ts']

/** What `npm test` hands to the tests of a built site; read there with `inject`. */
const provide = {
  builtSite: { siteFolder: process.env.SITE_DIR ?? '', snapshotFolder: process.env.SNAPSHOT_DIR ?? '' },
  browserPath: process.env.BROWSER_PATH ?? '',
}

/**
 * One project per package, so that `vitest run --project cms` runs the tests of one. Two more look at the product as a
 * whole: `built-site` at the pages in `SITE_DIR`, and `end-to-end` at everything together; `npm test` prepares both.
 * `recipes` follows the README's recipes in copies of the repository; `deploy` sends releases to real servers.
 */
export default defineConfig({
  test: {
    projects: [
      ...packages.map((name) => ({
        test: {
          name: name.replace('scripts/', ''),
          root: `./${name}`,
          include: ['**/*.test.ts'],
          exclude: [
            '**/node_modules/**',
            'dist/**',
            '.next/**',
            ...(name === 'scripts' ? ['process/**', 'publisher/**'] : []),
            ...(name === 'tests' ? [...ofBuiltSite, ...endToEnd, ...recipes, ...publishing, ...deploy] : []),
          ],
          env: { TZ: 'UTC' },
          // Generous on purpose: no test is about time, and a busy machine must not fail one.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      })),
      {
        test: {
          name: 'built-site',
          root: './tests',
          include: ofBuiltSite,
          provide,
          testTimeout: 120_000,
          hookTimeout: 900_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'publishing',
          root: './tests',
          include: publishing,
          env: { TZ: 'UTC' },
          testTimeout: 600_000,
          hookTimeout: 900_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'recipes',
          root: './tests',
          include: recipes,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'deploy',
          root: './tests',
          include: deploy,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'end-to-end',
          root: './tests',
          include: endToEnd,
          provide,
          testTimeout: 120_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
