/**
 * Work that brings something up to date. Callers that ask while it runs share the next run, which begins after their
 * call: so each of them finds what was stored before.
 */
export class LatestRun {
  readonly #work: () => Promise<void>
  #running: Promise<void> | undefined
  #next: Promise<void> | undefined

  constructor(work: () => Promise<void>) {
    this.#work = work
  }

  /** Resolves when a run that began after this call has ended. */
  async finished(): Promise<void> {
    const start = () => this.#start()
    if (this.#running) this.#next ??= this.#running.then(start, start)
    await (this.#next ?? start())
  }

  #start(): Promise<void> {
    this.#next = undefined
    const run = this.#work().finally(() => {
      if (this.#running === run) this.#running = undefined
    })
    this.#running = run
    return run
  }
}
