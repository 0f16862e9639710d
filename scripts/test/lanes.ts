/** Work that may wait for other work. */
export interface Job {
  readonly name: string
  /** Names of the jobs that have to finish before it starts. */
  readonly after: readonly string[]
  /** Folders that it writes to or watches: jobs that share one do not run side by side. */
  readonly touches: readonly string[]
  /** Whether nothing else may run while it does. */
  readonly isQuiet: boolean
  /** Whether it waits most of the time: it takes no lane. */
  readonly isLight: boolean
  /** Never rejects. */
  readonly run: () => Promise<void>
}

/**
 * The job to begin next: the first of those that wait for nothing; one that needs quiet only when nothing runs.
 * @returns undefined when a running one has to end first
 */
export function nextJob(
  waiting: readonly Job[],
  running: readonly Job[],
  over: ReadonlySet<string>,
): Job | undefined {
  if (running.some(({ isQuiet }) => isQuiet)) return undefined
  const touched = new Set(running.flatMap(({ touches }) => touches))
  const ready = waiting.filter(
    ({ after, touches }) =>
      after.every((name) => over.has(name)) && !touches.some((folder) => touched.has(folder)),
  )
  return ready.find(({ isQuiet }) => !isQuiet) ?? (running.length === 0 ? ready[0] : undefined)
}

/**
 * Runs jobs side by side, at most `lanes` plus the light ones at a time, in order as far as their dependencies allow.
 * @throws Error when jobs wait for each other, or for one that does not exist
 */
export async function runInLanes(jobs: readonly Job[], lanes: number): Promise<void> {
  const waiting = [...jobs]
  const running = new Map<Job, Promise<void>>()
  const over = new Set<string>()
  while (waiting.length > 0 || running.size > 0) {
    const busy = [...running.keys()].filter(({ isLight }) => !isLight)
    const allowed = busy.length < lanes ? waiting : waiting.filter(({ isLight }) => isLight)
    const job = nextJob(allowed, [...running.keys()], over)
    if (job !== undefined) {
      waiting.splice(waiting.indexOf(job), 1)
      running.set(
        job,
        job.run().then(() => {
          over.add(job.name)
          running.delete(job)
        }),
      )
    } else if (running.size > 0) await Promise.race(running.values())
    else throw new Error(`These can never begin: ${waiting.map(({ name }) => name).join(', ')}.`)
  }
}
