import type { ChildProcess } from 'node:child_process'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { undefinedOn } from '@tienviitta/process/undefined-if-absent'

/**
 * Measures the peak memory (resident set) of a process together with those that it starts, until it ends.
 * @returns a function that gives the peak so far in bytes; 0 when the system does not report it
 */
export function watchPeakMemory(child: ChildProcess): () => number {
  const { pid } = child
  if (pid === undefined) return () => 0
  let peak = 0
  const look = () => {
    peak = Math.max(peak, treeBytes(pid))
  }
  const timer = setInterval(look, 50)
  child.once('exit', () => clearInterval(timer))
  return () => peak
}

/** How much memory a process and all its descendants use at the moment. Shared memory is counted for each. */
function treeBytes(pid: number): number {
  return existsSync('/proc/self/status') ? treeBytesOfProc(pid) : treeBytesOfPs(pid)
}

/** From the files in which Linux reports it. */
function treeBytesOfProc(pid: number): number {
  const status = unlessGone(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? ''
  const own = kilobytes(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1])
  const threads = unlessGone(() => readdirSync(`/proc/${pid}/task`)) ?? []
  const lists = threads.map((thread) =>
    unlessGone(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')),
  )
  const children = lists.flatMap((list) => list?.split(' ').filter(Boolean) ?? [])
  return children.reduce((sum, below) => sum + treeBytesOfProc(Number(below)), own)
}

/** From the list of all processes. */
function treeBytesOfPs(pid: number): number {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u))
  const below = (parent: string): number =>
    rows
      .filter(([, ppid]) => ppid === parent)
      .reduce((sum, [own = '', , rss]) => sum + kilobytes(rss) + below(own), 0)
  return kilobytes(rows.find(([own]) => own === `${pid}`)?.[2]) + below(`${pid}`)
}

/** A process may end between two reads; then there is nothing to read. */
function unlessGone<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    undefinedOn('ENOENT', 'ESRCH')(error as NodeJS.ErrnoException)
    return undefined
  }
}

const kilobytes = (text: string | undefined): number => (Number(text) || 0) * 1024
