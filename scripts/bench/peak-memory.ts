import type { ChildProcess } from 'node:child_process'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/**
 * Watches how much memory (resident set) a process takes at most, until it ends.
 * @returns gives the peak so far in bytes; 0 when the system does not tell
 */
export function watchPeakMemory(child: ChildProcess): () => number {
  const { pid } = child
  if (pid === undefined) return () => 0
  let peak = 0
  const look = () => {
    peak = Math.max(peak, residentBytes(pid))
  }
  const timer = setInterval(look, 100)
  child.once('exit', () => clearInterval(timer))
  return () => peak
}

/** On Linux the kernel's own peak, elsewhere what `ps` says at the moment. */
function residentBytes(pid: number): number {
  const status = `/proc/${pid}/status`
  if (existsSync('/proc/self/status')) {
    if (!existsSync(status)) return 0
    return kilobytes(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1])
  }
  return kilobytes(spawnSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' }).stdout.trim())
}

const kilobytes = (text: string | undefined): number => (Number(text) || 0) * 1024
