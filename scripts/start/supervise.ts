import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { sentenceOf } from '@tienviitta/process/problem'
import { reasonOf } from '@tienviitta/process/reason-of'
import { isRunning, stopChild } from '@tienviitta/process/run-child'
import type { Ending } from './endings.ts'

/** Milliseconds before a program is started again; they double each time that it ends soon. */
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 60_000
/** A program that has run for so long was well: its next end is a new matter. */
const LONG_RUN_MS = 5 * 60_000
/** Milliseconds that it may take to end when it is asked to. */
const PATIENCE_MS = 20_000

export interface Supervision {
  /** As in sentences: `The CMS`. */
  readonly name: string
  /** Starts it again; resolves when it is at work. */
  readonly start: () => Promise<ChildProcess>
  /** Told in a sentence what happens to it. */
  readonly report: (line: string) => void
  /** Writes down that it has ended by itself. */
  readonly record: (ending: Ending) => Promise<void>
  /** Ends it, and the supervision. */
  readonly signal: AbortSignal
  /** Milliseconds before it is started again for the first time; a second by default. */
  readonly firstPauseMs?: number
}

/**
 * Keeps a program at work: when it ends by itself it is started again, after pauses that grow up to a minute.
 * @param first the running program
 * @returns when the signal is aborted and the program is gone
 */
export async function supervise(first: ChildProcess, supervision: Supervision): Promise<void> {
  const { name, start, report, record, signal, firstPauseMs = FIRST_PAUSE_MS } = supervision
  let child: ChildProcess | undefined = first
  let pause = firstPauseMs
  while (!isAborted(signal)) {
    if (child) {
      const started = performance.now()
      const how = await endOf(child, signal)
      if (isAborted(signal)) break
      if (performance.now() - started > LONG_RUN_MS) pause = firstPauseMs
      report(`${name} ended ${how}. It is started again in ${secondsText(pause)}.`)
      await record({ program: name, at: new Date().toISOString(), how }).catch((error: unknown) =>
        report(`That could not be written down for the doctor: ${reasonOf(error)}`),
      )
    }
    child = undefined
    await pauseUnlessAborted(pause, signal)
    if (isAborted(signal)) break
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    try {
      child = await start()
      report(`${name} is at work again.`)
    } catch (error) {
      if (!isAborted(signal))
        report(
          `${sentenceOf(error, `Starting it again (${name})`)} The next try is in ${secondsText(pause)}.`,
        )
    }
  }
  if (child) await stopChild(child, PATIENCE_MS)
}

// A function, because the compiler believes that a property does not change while nobody assigns it.
const isAborted = (signal: AbortSignal): boolean => signal.aborted

/** Resolves when the program ends, with how it did, or when the signal is aborted. */
function endOf(child: ChildProcess, signal: AbortSignal): Promise<string> {
  const how = (): string =>
    child.signalCode === null
      ? `with exit code ${child.exitCode ?? 'none'}`
      : `by the signal ${child.signalCode}`
  return new Promise((resolve) => {
    const end = (): void => {
      signal.removeEventListener('abort', end)
      child.removeListener('exit', end)
      resolve(how())
    }
    if (!isRunning(child)) {
      resolve(how())
      return
    }
    child.once('exit', end)
    signal.addEventListener('abort', end)
  })
}

async function pauseUnlessAborted(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}

const secondsText = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds === 1 ? '1 second' : `${seconds} seconds`
}
