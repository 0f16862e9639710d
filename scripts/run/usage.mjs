import { COMMANDS, NODE_FLAGS } from '../command-table.mjs'

/** @typedef {import('../command-table.mjs').Command} Command */

/** @type {readonly Command[]} */
const commands = COMMANDS

const WIDTH = 110

/**
 * The command of a name.
 * @param {string | undefined} name
 * @returns {Command | undefined}
 */
export const commandOf = (name) => commands.find((command) => command.name === name)

/**
 * The program of a command, below scripts/commands.
 * @param {string} name
 */
export const programOf = (name) => `${name.replace(':', '-')}.ts`

/**
 * The flags with which Node runs a command.
 * @param {string} name
 * @returns {string[]}
 */
export const nodeFlagsOf = (name) => [...NODE_FLAGS, ...(commandOf(name)?.nodeFlags ?? [])]

/**
 * How a person types a command.
 * @param {Command} command
 */
export function typed({ name, usage }) {
  const start = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`
  return usage === undefined ? start : `${start} -- ${usage}`
}

/**
 * Help for one command: how it is typed, what it does, and each of its arguments with its default.
 * @param {string} name
 */
export function usageOf(name) {
  const command = /** @type {Command} */ (commandOf(name))
  const flags = command.arguments.map(
    ({ flag, value }) => `--${flag}${value === undefined ? '' : ` ${value}`}`,
  )
  const column = Math.max(0, ...flags.map(({ length }) => length)) + 4
  const settings =
    command.arguments.length > 0 ? (command.usage === undefined ? ' -- [settings]' : ' [settings]') : ''
  return [
    `${typed(command)}${settings}`,
    ...wrapped(command.help.replaceAll('`', ''), 0),
    ...command.arguments.flatMap((argument, index) => {
      const [first = '', ...more] = wrapped(helpWithDefault(argument), column)
      return [`  ${flags[index] ?? ''}`.padEnd(column) + first.trimStart(), ...more]
    }),
    ...[command.words, command.note].flatMap((note) => (note === undefined ? [] : wrapped(note, 0))),
  ].join('\n')
}

/** One line for each command, in the order of the table. */
export function listOfCommands() {
  const column = Math.max(...commands.map(({ name }) => name.length)) + 2
  return commands.map(({ name, help }) => `  ${name.padEnd(column)}${help.replaceAll('`', '')}`).join('\n')
}

/**
 * What an argument means, with what applies when it is not given.
 * @param {import('../command-table.mjs').Argument} argument
 */
export function helpWithDefault({ help, otherwise, default: given }) {
  const none = otherwise ?? given
  return none === undefined ? help : `${help} (${none})`
}

/**
 * A text in lines, each indented by a number of spaces.
 * @param {string} text
 * @param {number} column
 */
function wrapped(text, column) {
  /** @type {string[]} */
  const lines = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && column + line.length + 1 + word.length > WIDTH) {
      lines.push(' '.repeat(column) + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, ' '.repeat(column) + line]
}
