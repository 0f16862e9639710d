import type { ReleaseFile } from './release-manifest.ts'

/** Some of the files of a table, by path; never changed once they are in it. */
type Part = ReadonlyMap<string, ReleaseFile>

/** A large site has some hundred thousand files, and a change touches about a hundred: each part has few of them. */
const PARTS = 512

const NO_FILES: Part = new Map<string, ReleaseFile>()

/**
 * The files of a tree by their path, with `/` between names. A table is never changed: the one after a change shares
 * with it all parts that stay the same, so that making it, comparing the two and writing it down cost what the change
 * does and not what the site does.
 */
export class FileTable {
  private readonly parts: readonly Part[]
  readonly size: number

  private constructor(parts: readonly Part[]) {
    this.parts = parts
    this.size = parts.reduce((sum, part) => sum + part.size, 0)
  }

  /** No files. */
  static readonly empty = new FileTable(Array.from({ length: PARTS }, () => NO_FILES))

  /** The files of a record. */
  static of(files: Readonly<Record<string, ReleaseFile>>): FileTable {
    return FileTable.empty.with(Object.entries(files))
  }

  get(path: string): ReleaseFile | undefined {
    return this.parts[placeOf(path)]?.get(path)
  }

  has(path: string): boolean {
    return this.get(path) !== undefined
  }

  /** The length of all files together. */
  bytes(): number {
    return this.parts.flatMap((part) => [...part.values()]).reduce((sum, { bytes }) => sum + bytes, 0)
  }

  /** The paths, in no order that means anything. */
  *paths(): Generator<string> {
    for (const part of this.parts) yield* part.keys()
  }

  /** The table after a change. @param changes what the file at a path is from now on; `undefined` when there is none */
  with(changes: Iterable<readonly [path: string, file: ReleaseFile | undefined]>): FileTable {
    const changed = new Map<number, Map<string, ReleaseFile>>()
    for (const [path, file] of changes) {
      const place = placeOf(path)
      const before = changed.get(place) ?? this.parts[place]
      const now = before?.get(path)
      if (now === file || (now?.hash === file?.hash && now?.bytes === file?.bytes)) continue
      const part = changed.get(place) ?? new Map(before)
      if (file) part.set(path, file)
      else part.delete(path)
      changed.set(place, part)
    }
    return changed.size === 0
      ? this
      : new FileTable(this.parts.map((part, place) => changed.get(place) ?? part))
  }

  /** The paths whose files differ from those of another table, or are only in one of the two. */
  *differing(other: FileTable): Generator<string> {
    for (const [place, part] of this.parts.entries()) {
      const others = other.parts[place] ?? NO_FILES
      if (part === others) continue
      for (const [path, { hash }] of part) if (others.get(path)?.hash !== hash) yield path
      for (const path of others.keys()) if (!part.has(path)) yield path
    }
  }

  /** The record of all files as JSON. */
  json(): string {
    const texts = this.parts.filter(({ size }) => size > 0).map(textOf)
    return `{${texts.join(',')}}`
  }

  /** The record of all files. */
  toJSON(): Record<string, ReleaseFile> {
    return Object.fromEntries(this.parts.flatMap((part) => [...part]))
  }
}

/** How one table of files differs from another. */
export interface FileDifference {
  /** Paths that are new or different in the other table. */
  readonly changed: readonly string[]
  /** Paths that are not in it. */
  readonly gone: readonly string[]
}

/** The differences between two tables of files. */
export function differenceOf(before: FileTable, after: FileTable): FileDifference {
  const changed: string[] = []
  const gone: string[] = []
  for (const path of after.differing(before)) (after.has(path) ? changed : gone).push(path)
  return { changed, gone }
}

/** The texts of parts: most are in many releases. */
const texts = new WeakMap<Part, string>()

/** The entries of a part as JSON, without the braces around them. */
function textOf(part: Part): string {
  const text = texts.get(part) ?? JSON.stringify(Object.fromEntries(part)).slice(1, -1)
  texts.set(part, text)
  return text
}

/** The number of the part that has a path: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), folded to its size. */
function placeOf(path: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < path.length; index += 1) {
    hash = Math.imul(hash ^ path.charCodeAt(index), 0x01000193)
  }
  return ((hash >>> 16) ^ hash) & (PARTS - 1)
}
