import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { explainFailure } from './problem.ts'

export interface ChildRun {
  /** Node by default. */
  readonly program?: string
  readonly args: readonly string[]
  readonly cwd: string
  /** Added to the environment of this process; `undefined` removes a setting. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Called for each line on either output. */
  readonly onLine?: (line: string) => void
  /** Called once with the process, for example to measure it. */
  readonly onStart?: (child: ChildProcess) => void
  /** Ends the program early. */
  readonly signal?: AbortSignal
}

export interface ChildResult {
  /** The exit code; 1 when a signal ended the program. */
  readonly code: number
  /** Both outputs, line by line as they came. */
  readonly output: string
}

const running = new Set<ChildProcess>()

/** Ends every program that `runChild` has started and that is still running. */
export async function stopAllChildren(): Promise<void> {
  await Promise.all([...running].map((child) => stopChild(child)))
}

/** Runs a program to its end and returns its exit code and everything it printed. Throws only if it cannot start. */
export function runChild(run: ChildRun): Promise<ChildResult> {
  run.signal?.throwIfAborted()
  return new Promise((resolve, reject) => {
    const child = spawn(run.program ?? process.execPath, run.args, {
      cwd: run.cwd,
      env: { ...process.env, ...run.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    run.onStart?.(child)
    const lines: string[] = []
    onEachLine(child, (line) => {
      lines.push(line)
      run.onLine?.(line)
    })
    const end = () => void stopChild(child)
    run.signal?.addEventListener('abort', end)
    child.on('error', reject)
    child.on('close', (code) => {
      running.delete(child)
      run.signal?.removeEventListener('abort', end)
      resolve({ code: code ?? 1, output: lines.join('\n') })
    })
  })
}

/**
 * Runs a program to its end and returns everything it printed.
 * @param doing what it does, for the sentence about a failure: "Building the site"
 * @throws Problem when it fails
 */
export async function runToEnd(doing: string, run: ChildRun): Promise<string> {
  const { code, output } = await runChild(run)
  run.signal?.throwIfAborted()
  if (code !== 0) throw explainFailure(doing, output)
  return output
}

/** Calls `take` with each line that a program prints on any of the outputs that are read here. */
export function onEachLine({ stdout, stderr }: ChildProcess, take: (line: string) => void): void {
  for (const input of [stdout, stderr]) if (input) createInterface({ input }).on('line', take)
}

/** Whether the program is still running. */
export const isRunning = (child: ChildProcess): boolean =>
  child.exitCode === null && child.signalCode === null

/** Asks a program to end, and forces it to after `patience` milliseconds; resolves when it is gone. */
export async function stopChild(child: ChildProcess, patience = 5_000): Promise<void> {
  if (!isRunning(child)) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  await Promise.race([gone, wait(patience, undefined, { ref: false })])
  if (isRunning(child)) {
    child.kill('SIGKILL')
    await gone
  }
}
