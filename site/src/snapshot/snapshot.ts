import { createHash } from 'node:crypto'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { LRUCache } from 'lru-cache'
import { remembering } from '@tienviitta/content-models/remembering/remembering'
import { type Problem, problemLine } from '@tienviitta/content-models/snapshot/report'
import type {
  Manifest,
  ManifestEntry,
  Settings,
  SnapshotDocument,
} from '@tienviitta/content-models/snapshot/snapshot'
import { validate } from '@tienviitta/content-models/snapshot/validate'
import { briefOf } from './brief.ts'
import { type BriefCache, briefsUsedLast } from './brief-cache.ts'
import { type GuideOutline, outlineOf } from './outline.ts'
import { type Published, isOf } from './published.ts'

/** The published content as the site reads it: documents are read and checked when they are first asked for. */
export interface Snapshot {
  readonly settings: Settings
  /** What was kept out so far, one line each for the person who can fix it. */
  readonly problems: readonly string[]
  /** Ids of the documents whose files are missing or differ from the manifest: they can be written again. */
  readonly damaged: ReadonlySet<string>
  /** The sound documents of a model, in the order of the manifest (by slug). */
  entries(model: ModelName): readonly ManifestEntry[]
  /** A text that stays the same while a model has the same sound documents under the same slugs. */
  members(model: ModelName): string
  /** The manifest's line of a sound document. */
  entry(id: string): ManifestEntry | undefined
  /** The manifest's line of the document of a model with this slug. */
  find(model: ModelName, slug: string): ManifestEntry | undefined
  /** A document, or nothing when it is not published or not sound. */
  get<Name extends ModelName>(model: Name, id: string): Published<Name> | undefined
  /** What of a guide is the same in all languages: what groups and links need. */
  outline(id: string): GuideOutline | undefined
  /** A guide without its contents: what cards need. */
  brief(id: string): Published<'guide'> | undefined
}

/** What is known about files, by their hash: an unchanged file need not be checked again. */
export interface SnapshotMemory {
  readonly verdicts: Map<string, 'clean' | 'mended' | 'unsound'>
  /** Of all guides that were found sound. */
  readonly outlines: Map<string, GuideOutline>
  /** Of some: they grow with the languages. */
  readonly briefs: BriefCache
}

export const newSnapshotMemory = (): SnapshotMemory => ({
  verdicts: new Map(),
  outlines: new Map(),
  briefs: briefsUsedLast(),
})

/** How a snapshot's files are read; the only access to the outside. */
export interface SnapshotSource {
  manifest: Manifest
  /** How many characters of files stay in memory as parsed documents, those used last. */
  keptCharacters?: number
  /** What is known about an earlier snapshot; new findings are added to it. */
  memory?: SnapshotMemory
  /** Called for each problem when it is found. */
  report?: (line: string) => void
  /** The text of a document's file. Throws a DamagedFileError when it is missing or not the one in the manifest. */
  read(entry: ManifestEntry): string
}

/** A file of the snapshot that is missing or differs from the manifest. */
export class DamagedFileError extends Error {
  override name = 'DamagedFileError'
}

/** A document in twenty languages has some ten thousand, a long guide ten times as many. */
const KEPT_CHARACTERS = 12_000_000

interface KeptDocument {
  readonly document: SnapshotDocument
  readonly characters: number
}

/**
 * A snapshot over its files. A file that is damaged or does not fit the models is kept out and named in `problems`;
 * everything else is served.
 */
export function snapshotFrom(source: SnapshotSource): Snapshot {
  const { manifest } = source
  const entriesById = new Map(manifest.documents.map((entry) => [entry.id, entry]))
  const entriesBySlug = new Map(manifest.documents.map((entry) => [`${entry.model} ${entry.slug}`, entry]))
  const problems: string[] = []
  const report = (line: string): void => {
    problems.push(line)
    source.report?.(line)
  }
  const kept = new LRUCache<string, KeptDocument>({
    maxSize: source.keptCharacters ?? KEPT_CHARACTERS,
    sizeCalculation: ({ characters }) => characters,
  })
  const damaged = new Set<string>()
  /** By hash: `clean` ones need no second validation when they are read again. */
  const { verdicts, outlines, briefs } = source.memory ?? newSnapshotMemory()

  /** A document with the length of its file. */
  function read(entry: ManifestEntry): KeptDocument | undefined {
    try {
      const text = source.read(entry)
      const document = parsed(JSON.parse(text), entry)
      return document && { document, characters: text.length }
    } catch (error) {
      report(`${entry.model} “${entry.slug}”: ${error instanceof Error ? error.message : String(error)}`)
      // A damaged file says nothing about the content: it is checked again once it has been rewritten.
      if (error instanceof DamagedFileError) damaged.add(entry.id)
      else verdicts.set(entry.hash, 'unsound')
      return undefined
    }
  }

  function parsed(content: unknown, entry: ManifestEntry): SnapshotDocument | undefined {
    if (verdicts.get(entry.hash) === 'clean') return content as SnapshotDocument
    const { snapshot, problems: found } = checked(content, entry)
    if (!verdicts.has(entry.hash)) found.forEach(report)
    verdicts.set(entry.hash, snapshot ? (found.length === 0 ? 'clean' : 'mended') : 'unsound')
    return snapshot
  }

  /** Whether a document is sound; it is read only when that is not known yet. */
  function isSound(entry: ManifestEntry): boolean {
    const verdict = verdicts.get(entry.hash)
    if (verdict === undefined || damaged.has(entry.id)) return document(entry) !== undefined
    return verdict !== 'unsound'
  }

  function document(entry: ManifestEntry): SnapshotDocument | undefined {
    const known = kept.get(entry.id)
    if (known) return known.document
    if (damaged.has(entry.id) || verdicts.get(entry.hash) === 'unsound') return undefined
    const found = read(entry)
    if (!found) return undefined
    const { document } = found
    kept.set(entry.id, found)
    if (isOf(document, 'guide')) {
      if (!outlines.has(entry.hash)) outlines.set(entry.hash, outlineOf(document))
      if (!briefs.has(entry.hash)) briefs.set(entry.hash, briefOf(document))
    }
    return document
  }

  function get<Name extends ModelName>(model: Name, id: string): Published<Name> | undefined {
    const entry = entriesById.get(id)
    if (entry?.model !== model) return undefined
    const found = document(entry)
    return found && isOf(found, model) ? found : undefined
  }

  /** A part of a guide: as it is known, or else from the document. */
  function partOfGuide<Part>(
    parts: { get(hash: string): Part | undefined },
    id: string,
    partOf: (guide: Published<'guide'>) => Part,
  ): Part | undefined {
    const entry = entriesById.get(id)
    const part = entry && parts.get(entry.hash)
    if (part !== undefined) return part
    const guide = get('guide', id)
    return guide && partOf(guide)
  }

  const entries = remembering((model: ModelName): readonly ManifestEntry[] =>
    manifest.documents.filter((entry) => entry.model === model && isSound(entry)),
  )

  return {
    settings: manifest.settings,
    problems,
    damaged,
    entries,
    members: remembering((model) => membersText(entries(model))),
    entry: (id) => entriesById.get(id),
    find: (model, slug) => entriesBySlug.get(`${model} ${slug}`),
    get,
    outline: (id) => partOfGuide(outlines, id, outlineOf),
    brief: (id) => partOfGuide(briefs, id, briefOf),
  }
}

/** A short text for a list of documents: 22 characters that differ when the list does. */
export const membersText = (entries: readonly ManifestEntry[]): string =>
  createHash('sha256')
    .update(entries.map(({ id, slug, formerSlugs = [] }) => [id, slug, ...formerSlugs].join(' ')).join('\n'))
    .digest('base64url')
    .slice(0, 22)

function checked(
  content: unknown,
  entry: ManifestEntry,
): { snapshot?: SnapshotDocument; problems: string[] } {
  const candidate = content as Parameters<typeof validate>[0]
  if (typeof content !== 'object' || content === null || !Array.isArray(candidate.translations)) {
    throw new Error('the file does not hold a document with its translations: publish the content again')
  }
  const { snapshot, problems } = validate(candidate)
  if (snapshot && (snapshot.document.id !== entry.id || snapshot.document.model !== entry.model)) {
    throw new Error('the file holds another document than the manifest says: publish the content again')
  }
  return { ...(snapshot && { snapshot }), problems: problems.map((problem: Problem) => problemLine(problem)) }
}
