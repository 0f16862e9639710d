import { existsSync, readFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'

const MB = 2 ** 20

/**
 * Megabytes of memory that this process and its children may still take: what the system has free, or what is left of
 * the limit that a container or a service gives it. A publisher writes many files, and the system keeps them in memory
 * as long as nobody needs it; within a limit they count as taken, although they are let go at once.
 */
export function freeMemoryMb(): number {
  const free = process.availableMemory()
  const limit = process.constrainedMemory()
  const isLimited = limit > 0 && limit < totalmem()
  return (isLimited ? Math.min(limit, free + cachedBytes()) : free) / MB
}

/** Bytes of files in memory within the limit of this process. */
function cachedBytes(): number {
  const places = memoryStatPlaces(readFileSync('/proc/self/cgroup', 'utf8'))
  const file = places.find((place) => existsSync(place))
  return file === undefined ? 0 : reclaimableBytes(readFileSync(file, 'utf8'))
}

/**
 * Where the kernel says what the memory of a control group is used for. The path may be that of the whole machine while
 * only the group itself is mounted, as in a container.
 * @param groups the text of `/proc/self/cgroup`, see cgroups(7)
 */
export function memoryStatPlaces(groups: string): string[] {
  return groups.split('\n').flatMap((line) => {
    const [, controllers, path = ''] = /^\d+:([^:]*):(.*)$/u.exec(line) ?? []
    if (controllers === '') return [join('/sys/fs/cgroup', path, 'memory.stat'), '/sys/fs/cgroup/memory.stat']
    if (controllers?.split(',').includes('memory') !== true) return []
    return [join('/sys/fs/cgroup/memory', path, 'memory.stat'), '/sys/fs/cgroup/memory/memory.stat']
  })
}

/** Bytes of files that the kernel lets go first. Version 1 of control groups names the sum over a group differently. */
export function reclaimableBytes(stat: string): number {
  const [, bytes = '0'] =
    /^total_inactive_file (\d+)$/mu.exec(stat) ?? /^inactive_file (\d+)$/mu.exec(stat) ?? []
  return Number(bytes)
}
