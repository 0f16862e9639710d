import { join } from 'node:path'
import { packageFolder, projectRoot } from '@tienviitta/process/project'
import { failedWith, passed, type Stage, type StageResult, together } from '../stage.ts'
import { runInstalled } from './program.ts'

/** What the quick checks remember about unchanged files. */
const cache = join(projectRoot, 'node_modules', '.cache', 'check')

/** Prettier over everything; each file that it would change is a failure. */
export const format: Stage = {
  name: 'format',
  title: 'Formatting',
  tier: 'check',
  async run() {
    const remembered = ['--cache', '--cache-strategy', 'content', '--cache-location', join(cache, 'prettier')]
    const { code, output } = await runInstalled({
      name: 'prettier',
      args: ['--list-different', ...remembered, '.'],
    })
    if (code === 0) return passed()
    return failedWith(...output.split('\n').map((file) => `Formatting: ${file} (run "npm run format")`))
  },
}

/** Oxlint over everything, with types; each message is a failure. */
export const lint: Stage = {
  name: 'lint',
  title: 'Lint',
  tier: 'check',
  async run() {
    const { code, output } = await runInstalled({ name: 'oxlint', args: ['--max-warnings', '0'] })
    if (code === 0) return passed()
    return failedWith(`Lint:\n${output.trim()}`)
  },
}

const projects = [
  '.',
  'content-models',
  'cms',
  'site',
  'scripts/process',
  'scripts/publisher',
  'scripts',
  'tests',
] as const

/**
 * TypeScript over every package, tests included. It remembers what it has found, and checks only what has changed
 * since.
 */
export const types: Stage = {
  name: 'types',
  title: 'Types',
  tier: 'check',
  touches: ['cms'],
  async run() {
    const results: StageResult[] = []
    for (const project of projects) {
      const file = join(cache, `types-${project.replace('/', '-')}.tsbuildinfo`)
      // Several threads would each check again what they share, and the other cores have stages of their own.
      const args = ['-p', project, '--singleThreaded', '--incremental', '--tsBuildInfoFile', file]
      results.push(typeResult(`tsc -p ${project}`, await runInstalled({ name: 'tsc', args })))
    }
    return together(results)
  },
}

/** The types of the site's components. */
export const components: Stage = {
  name: 'components',
  title: 'Types of the site’s components',
  tier: 'check',
  touches: ['site'],
  run: async () =>
    typeResult(
      'astro check',
      await runInstalled({
        name: 'astro',
        args: ['check', '--minimumFailingSeverity', 'error'],
        cwd: packageFolder('site'),
      }),
    ),
}

function typeResult(check: string, { code, output }: { code: number; output: string }): StageResult {
  return code === 0 ? passed() : failedWith(`Types, ${check}:\n${output.trim()}`)
}
