import type { ChildProcess } from 'node:child_process'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { undefinedOn } from '@tienviitta/process/undefined-if-absent'

/**
 * Measures the peak memory of a process together with those that it starts, until it ends. What several of them share,
 * such as the code of Node.js, is divided among them where Linux says how (PSS); elsewhere it is counted for each.
 * @returns a function that gives the peak so far in bytes; 0 when the system does not report it
 */
export function watchPeakMemory(child: ChildProcess): () => number {
  const { pid } = child
  if (pid === undefined) return () => 0
  let peak = 0
  let largest = 0
  const look = () => {
    const resident = existsSync('/proc/self/status') ? treeBytes(pid, residentBytes) : treeBytesOfPs(pid)
    // Dividing what is shared takes the system a while, so that it is only asked for at a clearly higher peak.
    if (resident <= largest * 1.02) return
    largest = resident
    peak = existsSync('/proc/self/smaps_rollup') ? treeBytes(pid, dividedBytes) : resident
  }
  const timer = setInterval(look, 50)
  child.once('exit', () => clearInterval(timer))
  return () => peak
}

/** A process and all its descendants together, from the files in which Linux reports them. */
function treeBytes(pid: number, bytesOf: (pid: number) => number): number {
  const threads = unlessGone(() => readdirSync(`/proc/${pid}/task`)) ?? []
  const lists = threads.map((thread) =>
    unlessGone(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')),
  )
  const children = lists.flatMap((list) => list?.split(' ').filter(Boolean) ?? [])
  return children.reduce((sum, below) => sum + treeBytes(Number(below), bytesOf), bytesOf(pid))
}

/** All that a process has in memory. */
const residentBytes = (pid: number): number => bytesIn(`/proc/${pid}/status`, /^VmRSS:\s+(\d+) kB$/m)

/** The same with its part of what it shares with others. */
const dividedBytes = (pid: number): number => bytesIn(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+) kB$/m)

const bytesIn = (file: string, line: RegExp): number =>
  kilobytes(line.exec(unlessGone(() => readFileSync(file, 'utf8')) ?? '')?.[1])

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
    undefinedOn('ENOENT', 'ESRCH')(error)
    return undefined
  }
}

const kilobytes = (text: string | undefined): number => (Number(text) || 0) * 1024
