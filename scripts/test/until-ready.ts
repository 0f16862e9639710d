import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { isRunning, stopChild } from '@tienviitta/process/run-child'

export interface Waiting {
  readonly child: ChildProcess
  /** Name of the program, for the error. */
  readonly name: string
  /** Rejects as long as the program does not answer. */
  readonly tryOnce: () => Promise<unknown>
  /** How long to wait, in milliseconds. */
  readonly patience: number
}

/** Resolves when a started program answers; ends it and throws when it does not. */
export async function untilReady({ child, name, tryOnce, patience }: Waiting): Promise<void> {
  const deadline = performance.now() + patience
  let last: unknown
  while (isRunning(child) && performance.now() < deadline) {
    try {
      await tryOnce()
      return
    } catch (error) {
      last = error
      await wait(100)
    }
  }
  await stopChild(child)
  throw new Error(`${name} did not start to answer`, { cause: last })
}
