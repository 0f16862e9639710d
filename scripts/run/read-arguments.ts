import { parseArgs, type ParseArgsOptionDescriptor } from 'node:util'
import { Problem } from '@tienviitta/process/problem'
import type { Argument, COMMANDS } from '../command-table.mjs'
import { commandOf, usageOf } from './usage.mjs'

type Command = (typeof COMMANDS)[number]
export type CommandName = Command['name']
type ArgumentOf<Name extends CommandName> = Extract<Command, { name: Name }>['arguments'][number]
type ValueOf<Argument> = Argument extends { isRepeated: true }
  ? readonly string[]
  : Argument extends { value: string }
    ? Argument extends { default: string }
      ? string
      : string | undefined
    : boolean

/** What was given for each argument of a command, or its default. */
export type ArgumentsOf<Name extends CommandName> = {
  readonly [Argument in ArgumentOf<Name> as Argument['flag']]: ValueOf<Argument>
}

/**
 * Reads what was typed after a command, as the command table describes it.
 * @throws Problem that names what is wrong and shows the command's help
 */
export function readArguments<Name extends CommandName>(
  name: Name,
  args: readonly string[],
): { readonly values: ArgumentsOf<Name>; readonly words: readonly string[] } {
  const command = commandOf(name)
  const options = Object.fromEntries(
    (command?.arguments ?? []).map((argument) => [argument.flag, optionOf(argument)]),
  )
  try {
    const allowPositionals = command?.words !== undefined
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals })
    // The options come from the same table as the type.
    return { values: values as ArgumentsOf<Name>, words: positionals }
  } catch (error) {
    throw wrongArgument(name, error instanceof Error ? error.message : String(error))
  }
}

/** An argument as Node reads it. */
function optionOf({ value, default: given, isRepeated }: Argument): ParseArgsOptionDescriptor {
  if (value === undefined) return { type: 'boolean', default: false }
  if (isRepeated === true) return { type: 'string', multiple: true, default: [] }
  return { type: 'string', ...(given !== undefined && { default: given }) }
}

/** A wrong argument, reported with the command's help. */
export const wrongArgument = (name: CommandName, sentence: string): Problem =>
  new Problem(`${sentence}\n\n${usageOf(name)}`)
