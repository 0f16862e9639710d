import { openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { BriefCache } from '@tienviitta/site/snapshot/brief-cache'
import type { Published } from '@tienviitta/site/snapshot/published'
import { LRUCache } from 'lru-cache'

/** Where a brief is, as JSON. */
export interface BriefPlace {
  /** Name of the file. */
  readonly file: string
  /** Position of its first byte. */
  readonly start: number
  readonly bytes: number
  readonly crc32: number
}

/** Bytes of briefs that also stay in memory: a guide's page shows the same few in each of its languages. */
const KEPT_BYTES = 2_000_000

/**
 * The briefs of all guides on the disk, while several processes render a site: each writes those that it finds to a file
 * of its own, and reads those whose places others have told it. One that could not be written, or cannot be read, is not
 * there: whoever needs it reads the guide.
 */
export class BriefFiles implements BriefCache {
  /** By the hash of the guide's file. */
  readonly places = new Map<string, BriefPlace>()
  private readonly folder: string
  private readonly own: string
  private readonly usedLast = new LRUCache<string, Published<'guide'>>({ maxSize: KEPT_BYTES })
  /** Descriptors by the names of files; none for those that cannot be opened. */
  private readonly opened = new Map<string, number | undefined>()
  /** Length of the own file. */
  private end = 0

  /** @param own name for a file in the folder, which is made when it is needed */
  constructor(folder: string, own: string) {
    this.folder = folder
    this.own = own
  }

  has(hash: string): boolean {
    return this.places.has(hash)
  }

  get(hash: string): Published<'guide'> | undefined {
    const known = this.usedLast.get(hash)
    if (known) return known
    const place = this.places.get(hash)
    const brief = place && this.read(place)
    if (brief) this.usedLast.set(hash, brief, { size: place.bytes })
    else this.places.delete(hash)
    return brief
  }

  set(hash: string, brief: Published<'guide'>): void {
    const bytes = Buffer.from(JSON.stringify(brief))
    const { own: file, end: start } = this
    const descriptor = this.open(file, 'wx+')
    if (descriptor === undefined) return
    const written = unlessRefused(() => writeSync(descriptor, bytes, 0, bytes.length, start))
    if (written !== bytes.length) return
    this.end += written
    this.places.set(hash, { file, start, bytes: written, crc32: crc32(bytes) })
  }

  private read({ file, start, bytes, crc32: expected }: BriefPlace): Published<'guide'> | undefined {
    const descriptor = this.open(file, 'r')
    if (descriptor === undefined) return undefined
    const buffer = Buffer.allocUnsafe(bytes)
    const read = unlessRefused(() => readSync(descriptor, buffer, 0, bytes, start))
    if (read !== bytes || crc32(buffer) !== expected) return undefined
    return JSON.parse(buffer.toString('utf8')) as Published<'guide'>
  }

  private open(file: string, flags: 'r' | 'wx+'): number | undefined {
    if (!this.opened.has(file)) {
      this.opened.set(
        file,
        unlessRefused(() => openSync(join(this.folder, file), flags)),
      )
    }
    return this.opened.get(file)
  }
}

/** What the system answers; nothing when it refuses, for whatever reason: the guides themselves are still there. */
function unlessRefused<Answer>(call: () => Answer): Answer | undefined {
  try {
    return call()
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return undefined
    throw error
  }
}
