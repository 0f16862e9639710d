import type { BriefPlace } from './brief-files.ts'
import type { SnapshotMemory } from '@tienviitta/site/snapshot/snapshot'
import type { DependencyNames, QueryTrace } from '../traces/trace-writer.ts'
import type { ReleaseFile } from '../files/release-manifest.ts'
import type { PageFault } from '../check/check-page.ts'
import type { Output, RenderedPage } from '@tienviitta/site/renderer'

/*
 * What the parent and the children of a full build say to each other. All of it is JSON; maps travel as lists of
 * their entries.
 */

/** What a child is told when it starts. */
export interface ShardSettings {
  /** Folder of the renderer's bundle. */
  readonly bundle: string
  /** Folder of the snapshot. */
  readonly snapshot: string
  /** Milliseconds since 1970. */
  readonly clock: number
  readonly baseUrl: string
  /** Folder that the files are written to. */
  readonly target: string
  /** Folder for the briefs of guides while the site is rendered. */
  readonly briefs: string
  /** Whether to tell what pages and queries depend on. */
  readonly isTraced?: boolean
}

/** A child that is at work says so, when it has said nothing for so long. */
export const SIGN_OF_LIFE_MS = 5000

/** A document to look through: its model and id. */
export type DocumentName = Pick<NonNullable<Output['document']>, 'model' | 'id'>

type EntriesOf<Value> =
  Value extends ReadonlyMap<infer Key, infer Item> ? readonly (readonly [Key, Item])[] : Value

/** What is known about the files of the snapshot, and where the briefs are: nothing that grows with the languages. */
export interface MemoryEntries {
  readonly verdicts: EntriesOf<SnapshotMemory['verdicts']>
  readonly outlines: EntriesOf<SnapshotMemory['outlines']>
  readonly briefs: EntriesOf<ReadonlyMap<string, BriefPlace>>
}

/** The same as it is kept. */
export interface KnownFiles extends Pick<SnapshotMemory, 'verdicts' | 'outlines'> {
  readonly briefs: Map<string, BriefPlace>
}

/** What a query depends on, and the hash of its result. */
export interface TraceEntry extends QueryTrace {
  readonly key: string
}

/** A file that was written. */
export interface WrittenEntries extends ReleaseFile, Pick<RenderedPage, 'status' | 'alternates'> {
  /** What the page in it depends on, if that was asked for. */
  readonly dependencies?: DependencyNames
  /** What is wrong with the page by itself. */
  readonly faults: readonly PageFault[]
  /** Its links, without those that this child has reported for other pages: most links are on every page. */
  readonly links: readonly string[]
}

export type ToShard =
  | { readonly kind: 'start'; readonly settings: ShardSettings }
  | { readonly kind: 'look-through'; readonly documents: readonly DocumentName[] }
  | { readonly kind: 'know'; readonly memory: MemoryEntries }
  | { readonly kind: 'render'; readonly outputs: readonly Output[] }

export type FromShard =
  | { readonly kind: 'looked-through'; readonly memory: MemoryEntries; readonly problems: readonly string[] }
  /** In the order in which they were asked for. */
  | {
      readonly kind: 'rendered'
      readonly written: readonly WrittenEntries[]
      readonly traces: readonly TraceEntry[]
    }
  /** It is at work, and has nothing else to say yet. */
  | { readonly kind: 'alive' }
  /** Why the child cannot go on: sentences for the person who can fix it. */
  | { readonly kind: 'failed'; readonly reason: string }

/** What is known as it travels. */
export const memoryEntries = ({ verdicts, outlines, briefs }: KnownFiles): MemoryEntries => ({
  verdicts: [...verdicts],
  outlines: [...outlines],
  briefs: [...briefs],
})

/** Adds what another process knows. */
export function addToMemory(known: KnownFiles, { verdicts, outlines, briefs }: MemoryEntries): void {
  for (const [hash, verdict] of verdicts) known.verdicts.set(hash, verdict)
  for (const [hash, outline] of outlines) known.outlines.set(hash, outline)
  for (const [hash, place] of briefs) known.briefs.set(hash, place)
}
