import type { ChildProcess } from 'node:child_process'
import { sentenceOf } from '@tienviitta/process/problem'

/**
 * Runs what a command does, and says in a sentence why it failed.
 * @param doing what the command does, for that sentence: "Building"
 * @param work returns the exit code, or anything else when all is well
 */
export async function runCommand(doing: string, work: () => Promise<unknown>): Promise<void> {
  try {
    const code = await work()
    process.exitCode = typeof code === 'number' ? code : 0
  } catch (error) {
    console.error(`\n${sentenceOf(error, doing)}`)
    process.exitCode = 1
  }
}

/**
 * A signal that is aborted when this process is to end: Ctrl-C, or a signal from the system. A second one ends it at
 * once.
 */
export function endSignal(): AbortSignal {
  const abort = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (abort.signal.aborted) process.exit(130)
      abort.abort()
    })
  }
  return abort.signal
}

/** Runs a command that goes on until this process is ended; errors caused by that do not count as failures. */
export const runUntilEnded = (doing: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> =>
  runCommand(doing, async () => {
    const signal = endSignal()
    await work(signal).catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
  })

/**
 * Resolves when the signal is aborted; rejects when one of the programs ends by itself.
 * @param programs those that run until then, each by the name used in the error
 */
export function untilEnded(
  signal: AbortSignal,
  programs: Readonly<Record<string, ChildProcess | undefined>> = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
    for (const [name, child] of Object.entries(programs)) {
      child?.once('exit', (code) => {
        if (!signal.aborted) reject(new Error(`The ${name} ended by itself (exit code ${code ?? 'none'}).`))
      })
    }
  })
}

/** The folder in which the command was typed: paths are relative to it. */
export const folderOfTyping = (): string => process.env.INIT_CWD ?? process.cwd()
