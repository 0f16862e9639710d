import { packageFolder } from '@tienviitta/process/project'
import { failedWith, passed, type Stage, type StageResult, together } from '../stage.ts'
import { runInstalled } from './program.ts'

/** Prettier over everything; each file that it would change is a failure. */
export const formatting: Stage = {
  name: 'Formatting',
  async run() {
    const { code, output } = await runInstalled({ name: 'prettier', args: ['--list-different', '.'] })
    if (code === 0) return passed()
    return failedWith(...output.split('\n').map((file) => `Formatting: ${file} (run "pnpm format")`))
  },
}

/** ESLint over everything; each message is a failure. */
export const lint: Stage = {
  name: 'Lint',
  async run() {
    const { code, output } = await runInstalled({
      name: 'eslint',
      args: ['.', '--max-warnings', '0', '--format', 'stylish'],
    })
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

/** TypeScript over every package, tests included, and over the site's components. */
export const types: Stage = {
  name: 'Types',
  async run({ log }) {
    const results: StageResult[] = []
    for (const project of projects) {
      log(project)
      results.push(
        typeResult(`tsc -p ${project}`, await runInstalled({ name: 'tsc', args: ['-p', project] })),
      )
    }
    log('astro check')
    const astro = {
      name: 'astro',
      args: ['check', '--minimumFailingSeverity', 'error'],
      cwd: packageFolder('site'),
    }
    results.push(typeResult('astro check', await runInstalled(astro)))
    return together(results)
  },
}

function typeResult(check: string, { code, output }: { code: number; output: string }): StageResult {
  return code === 0 ? passed() : failedWith(`Types, ${check}:\n${output.trim()}`)
}
