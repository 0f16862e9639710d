import { type SystemFault, systemFault } from '@tienviitta/content-models/faults/system-fault'

/** Something that a person can fix. Its message says in a sentence or two what is wrong and what to do. */
export class Problem extends Error {
  override readonly name = 'Problem'
}

const faults: Readonly<Record<SystemFault, string>> = {
  'disk-full': 'The disk is full: free some space and run the command again.',
  'database-damaged':
    'The database file is damaged: put a backup in its place, or start over with "npm start -- --reset".',
  'database-locked':
    'Another program holds the database: end the other "npm start" (or the tool that has the file open) and run the command again.',
  'not-writable':
    'The data folder may not be written to: make it yours, or name another with the setting DATA_DIR.',
  'database-unreachable':
    'The MongoDB server of DATABASE_URL does not answer: start it, or correct DATABASE_URL.',
}

const otherCauses: readonly (readonly [RegExp, string])[] = [
  [
    /JavaScript heap out of memory|ENOMEM/,
    'There was not enough memory: close other programs, or give the machine at least 2 GB, and run the command again.',
  ],
  [
    /EADDRINUSE/,
    'The port is taken by another program: end that program, or choose another port with --site-port or --cms-port.',
  ],
]

/**
 * A problem made from what a program printed: a known cause becomes one sentence with its remedy, any other the last
 * lines.
 * @param doing what was being done, such as "Building the site"
 */
export function explainFailure(doing: string, output: string): Problem {
  const fault = systemFault(output)
  const known = fault ? faults[fault] : otherCauses.find(([pattern]) => pattern.test(output))?.[1]
  if (known !== undefined) return new Problem(`${doing} failed. ${known}`)
  const last = output.trimEnd().split('\n').slice(-25).join('\n')
  return new Problem(`${doing} failed; the program said:\n${last}`)
}

/** The sentence to print for anything that was thrown; an unforeseen error keeps its stack. */
export function sentenceOf(error: unknown, doing: string): string {
  if (error instanceof Problem) return error.message
  if (!(error instanceof Error)) return `${doing} failed: ${String(error)}`
  return explainFailure(doing, wordsOf(error)).message
}

/** Everything an error says; its causes come first, because only the last lines of a long text are shown. */
function wordsOf(error: Error): string {
  const code = 'code' in error ? String(error.code) : ''
  const cause = error.cause instanceof Error ? wordsOf(error.cause) : ''
  return `${cause}\n${code}\n${error.stack ?? error.message}`.trimStart()
}
