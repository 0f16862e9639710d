import { defineConfig } from 'vitest/config'

const packages = ['content-models', 'cms', 'site', 'scripts', 'tests'] as const

/**
 * One project per package, so that `vitest run --project cms` runs one of them, and `end-to-end` by itself:
 * its tests need a browser, a database and a built admin, which `npm test` prepares.
 */
export default defineConfig({
  test: {
    projects: [
      ...packages.map((name) => ({
        test: {
          name,
          root: `./${name}`,
          include: ['**/*.test.ts'],
          exclude: ['**/node_modules/**', 'end-to-end/**', 'dist/**', '.next/**'],
          env: { TZ: 'UTC' },
        },
      })),
      {
        test: {
          name: 'end-to-end',
          root: './tests',
          include: ['end-to-end/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
