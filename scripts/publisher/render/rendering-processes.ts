/** Megabytes that a child takes besides its heap: code, buffers, a page on its way to the disk. */
const OWN_MB = 130
/** A heap that is smaller than this spends its time collecting garbage. */
const LEAST_HEAP_MB = 160
/** A heap never needs more: what a child keeps is bounded. */
const MOST_HEAP_MB = 2048
/** The part of the free memory that may be taken; the rest is for the files that are written and for others. */
const SHARE = 0.8

export interface RenderingProcesses {
  readonly count: number
  /** Megabytes to which the heap of each may grow. */
  readonly heapMb: number
}

/**
 * How many processes render, and how large each may grow: both follow from the memory that there is. With little memory
 * fewer of them render, each in a smaller heap, which takes longer.
 * @param cores at most so many processes
 * @param freeMb free memory, in megabytes
 */
export function renderingProcesses(cores: number, freeMb: number): RenderingProcesses {
  const mayTake = freeMb * SHARE
  const count = Math.max(1, Math.min(cores, Math.floor(mayTake / (OWN_MB + LEAST_HEAP_MB))))
  const heapMb = Math.floor(mayTake / count) - OWN_MB
  return { count, heapMb: Math.max(LEAST_HEAP_MB, Math.min(MOST_HEAP_MB, heapMb)) }
}
