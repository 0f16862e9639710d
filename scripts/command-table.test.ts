import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MODEL_NAMES } from '@tienviitta/content-models/models/model-name'
import { projectRoot } from '@tienviitta/process/project'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from './command-table.mjs'
import { commandOf, helpWithDefault, listOfCommands, programOf, typed, usageOf } from './run/usage.mjs'
import { readArguments } from './run/read-arguments.ts'

const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8')
const names = COMMANDS.map(({ name }) => name)

/** What run.mjs does with its arguments; with none of these does it need packages. */
const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(projectRoot, 'scripts', 'run.mjs'), ...args], { encoding: 'utf8' })

/** A table as Prettier leaves it in the README. */
async function markdownTable(head: string, rows: readonly (readonly string[])[]): Promise<string> {
  const lines = [head, '| - | - |', ...rows.map((cells) => `| ${cells.join(' | ')} |`)]
  const options = await resolveConfig(join(projectRoot, 'README.md'))
  return format(lines.join('\n'), { ...options, parser: 'markdown' })
}

describe('the commands of package.json and scripts/commands', () => {
  it('are the ones in the table', () => {
    const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const ours = Object.entries(scripts).filter(([, command]) => command.includes('run.mjs'))
    expect(ours).toEqual(names.map((name) => [name, `node scripts/run.mjs ${name}`]))
    for (const name of names) {
      expect(existsSync(join(projectRoot, 'scripts', 'commands', programOf(name))), name).toBe(true)
    }
  })
})

describe('the tables of the README', () => {
  it.each(['tests', 'operation', 'development'] as const)('the commands for %s', async (group) => {
    const rows = COMMANDS.filter((command) => command.group === group).map(({ name, help }) => [
      `\`${typed(commandOf(name) ?? expect.fail(name)).replaceAll('|', '\\|')}\``,
      help,
    ])
    expect(readme).toContain(await markdownTable('| Command | What it does |', rows))
  })

  it('the options of npm start', async () => {
    const rows = (commandOf('start')?.arguments ?? []).map((argument) => [
      `\`--${argument.flag}${argument.value === undefined ? '' : ` ${argument.value}`}\``,
      helpWithDefault(argument),
    ])
    expect(readme).toContain(await markdownTable('| Option | What it does |', rows))
  })
})

describe('help', () => {
  it.each(names)('npm run %s -- --help says what it does and what it takes', (name) => {
    const text = usageOf(name)
    expect(text.split('\n')[0]).toMatch(/^npm (run )?[a-z:]+/u)
    for (const { flag } of commandOf(name)?.arguments ?? []) expect(text).toContain(`  --${flag}`)
    expect(text.split('\n').every((line) => line.length <= 120)).toBe(true)
  })

  it('is printed without running the command, and needs no packages', () => {
    const { status, stdout } = run('publish', '--', '--help')
    expect([status, stdout]).toEqual([0, `${usageOf('publish')}\n`])
  })

  it.each([
    [[], 'Say which command to run.'],
    [['pubish'], 'There is no command "pubish".'],
  ])('lists the commands for %j', (args, sentence) => {
    const { status, stderr } = run(...args)
    expect(status).toBe(1)
    expect(stderr).toContain(sentence)
    expect(stderr).toContain(listOfCommands())
  })

  it('names the models that XLIFF is written for', () => {
    expect(usageOf('xliff').replace(/\s+/gu, ' ')).toContain(MODEL_NAMES.join(', '))
  })
})

describe('what is typed after a command', () => {
  it('is read as the table says, with its defaults', () => {
    expect(readArguments('publisher', ['--once']).values).toEqual({ log: 'json', once: true })
    expect(readArguments('xliff', ['export', '--slug', 'a', '--slug', 'b'])).toMatchObject({
      words: ['export'],
      values: { slug: ['a', 'b'], language: [] },
    })
  })

  it.each(names)('%s shows its help after an argument that it does not know', (name) => {
    expect(() => readArguments(name, ['--no-such-thing'])).toThrow(usageOf(name))
  })

  it('is refused where a command takes no words', () => {
    expect(() => readArguments('releases', ['000041'])).toThrow(usageOf('releases'))
  })
})
