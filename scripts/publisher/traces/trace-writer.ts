import type { DatabaseSync } from 'node:sqlite'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { Dependencies } from '@tienviitta/site/incremental/dependencies'
import type { Memo, Trace } from '@tienviitta/site/incremental/trace'
import type { Inputs } from '@tienviitta/site/incremental/inputs'
import type { SnapshotMemory } from '@tienviitta/site/snapshot/snapshot'
import { LRUCache } from 'lru-cache'
import type { OutputRecord } from '../files/output-record.ts'

/** Names of nodes. */
export const nodeOf = {
  document: (id: string) => `document ${id}`,
  list: (model: ModelName) => `list ${model}`,
  query: (key: string) => `query ${key}`,
  page: (path: string) => `page ${path}`,
}

/** How many ids of nodes are kept: most dependencies are shared by many pages. */
const IDS_KEPT = 20_000

/** What is known about the files of a snapshot, but for what grows with the languages. */
export type FileKnowledge = Pick<SnapshotMemory, 'verdicts' | 'outlines'>

/** What the traces of a release are about. */
export interface AboutTraces {
  /** Name of the release. */
  readonly release: string
  /** Fingerprint of the code that it was made with. */
  readonly code: string
  /** The moment for which all pages are up to date, milliseconds since 1970. */
  readonly clock: number
  readonly baseUrl: string
  /** The settings of the snapshot, as JSON. */
  readonly settings: string
}

/** What something depends on, by name: all of it is of one revision, which knows the hashes. */
export interface DependencyNames extends Pick<Dependencies, 'validFrom' | 'validUntil'> {
  readonly documents: readonly string[]
  readonly lists: readonly ModelName[]
  readonly queries: readonly string[]
}

export const dependencyNames = ({ documents, lists, queries, ...bounds }: Dependencies): DependencyNames => ({
  documents: [...documents.keys()],
  lists: [...lists.keys()],
  queries: [...queries.keys()],
  ...bounds,
})

/** What is found out about a query. */
export interface QueryTrace {
  /** Of its result. */
  readonly hash: string
  readonly dependencies: DependencyNames
  /** The result as JSON, if it is short: cards are, which long lists are made of. */
  readonly value?: string | undefined
}

/** Longer results are computed again when they are needed. */
const LONGEST_VALUE = 4000

/** What is written down of a query. */
export function queryTrace(known: Trace | Memo): QueryTrace {
  const value = 'value' in known ? (JSON.stringify(known.value) as string | undefined) : undefined
  const isShort = value !== undefined && value.length <= LONGEST_VALUE
  return {
    hash: known.hash,
    dependencies: dependencyNames(known.dependencies),
    ...(isShort && { value }),
  }
}

/** Told of what is found out while a release is made. */
export interface TraceSink {
  readonly query: (key: string, trace: QueryTrace) => void
  readonly page: (page: OutputRecord, dependencies: DependencyNames) => void
}

/** Writes pages and queries with their dependencies into the tables; transactions are up to the caller. */
export class TraceWriter implements TraceSink {
  private readonly ids = new LRUCache<string, number>({ max: IDS_KEPT })
  private readonly statements

  constructor(database: DatabaseSync) {
    this.statements = {
      id: database.prepare('select id from node where name = ?'),
      add: database.prepare(`insert into node (name, hash) values (?, '')`),
      node: database.prepare(
        'update node set hash = ?, valid_from = ?, valid_until = ?, value = ? where id = ?',
      ),
      dependencies: database.prepare('select dependency from dependency where dependent = ?'),
      forget: database.prepare('delete from dependency where dependent = ? and dependency = ?'),
      depend: database.prepare('insert into dependency (dependent, dependency) values (?, ?)'),
      page: database.prepare(
        'insert or replace into page (id, file, language, document, alternates) values (?, ?, ?, ?, ?)',
      ),
      noPage: database.prepare('delete from page where id = ?'),
      noNode: database.prepare('delete from node where id = ?'),
      verdict: database.prepare('insert or replace into verdict (hash, verdict, outline) values (?, ?, ?)'),
      about: database.prepare('insert or replace into about (name, value) values (?, ?)'),
    }
  }

  readonly query: TraceSink['query'] = (key, { hash, dependencies, value }) => {
    this.node(nodeOf.query(key), hash, dependencies, value)
  }

  readonly page: TraceSink['page'] = (page, dependencies) => {
    const { path, file, hash, document, alternates } = page
    const id = this.node(nodeOf.page(path), hash, dependencies)
    const stored = alternates ? JSON.stringify(alternates) : null
    this.statements.page.run(id, file, path.split('/')[1] ?? '', document ?? null, stored)
  }

  /** Removes a page. */
  gone(path: string): void {
    const name = nodeOf.page(path)
    const id = this.idOf(name)
    this.ids.delete(name)
    this.depend(id, [])
    this.statements.noPage.run(id)
    this.statements.noNode.run(id)
  }

  /** Writes the hashes of inputs: all of them, or those that differ. A document that is gone has none. */
  inputs({ documents, lists }: Inputs, { verdicts, outlines }: FileKnowledge): void {
    for (const [id, hash] of documents) {
      this.node(nodeOf.document(id), hash)
      const verdict = verdicts.get(hash)
      const outline = outlines.get(hash)
      if (verdict) this.statements.verdict.run(hash, verdict, outline ? JSON.stringify(outline) : null)
    }
    for (const [model, hash] of lists) this.node(nodeOf.list(model), hash)
  }

  about(about: AboutTraces): void {
    const values = { ...about, clock: String(about.clock) }
    for (const [name, value] of Object.entries(values)) this.statements.about.run(name, value)
  }

  private node(name: string, hash: string, dependencies?: DependencyNames, value?: string): number {
    const id = this.idOf(name)
    const { validFrom = null, validUntil = null } = dependencies ?? {}
    this.statements.node.run(hash, validFrom, validUntil, value ?? null, id)
    if (!dependencies) return id
    const { documents, lists, queries } = dependencies
    this.depend(id, [
      ...documents.map(nodeOf.document),
      ...lists.map(nodeOf.list),
      ...queries.map(nodeOf.query),
    ])
    return id
  }

  /** Says what something depends on from now on. A list depends on thousands of documents, and few of them change. */
  private depend(id: number, names: readonly string[]): void {
    const wanted = new Set(names.map((name) => this.idOf(name)))
    for (const { dependency } of this.statements.dependencies.all(id)) {
      if (!wanted.delete(Number(dependency))) this.statements.forget.run(id, Number(dependency))
    }
    for (const dependency of wanted) this.statements.depend.run(id, dependency)
  }

  private idOf(name: string): number {
    const known = this.ids.get(name)
    if (known !== undefined) return known
    const found = this.statements.id.get(name)?.['id']
    const id = Number(found ?? this.statements.add.run(name).lastInsertRowid)
    this.ids.set(name, id)
    return id
  }
}
