import type { DatabaseSync } from 'node:sqlite'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { Change, InputChange } from '@tienviitta/site/incremental/change'
import type { Dependencies } from '@tienviitta/site/incremental/dependencies'
import type { Inputs } from '@tienviitta/site/incremental/inputs'
import type { Trace, Traces } from '@tienviitta/site/incremental/trace'
import type { PageIndex, StoredPage } from './page-index.ts'
import type { SnapshotMemory } from '@tienviitta/site/snapshot/snapshot'
import { isDamage, isReadable, openTraces } from './schema.ts'
import { type AboutTraces, TraceWriter, dependencyNames, nodeOf } from './trace-writer.ts'

type Verdict = SnapshotMemory['verdicts'] extends Map<string, infer Value> ? Value : never
type Row = Readonly<Record<string, unknown>>

/**
 * The pages and queries of the newest release with what they depend on, in a file of their own: so a change finds what it
 * affects, in this process or in the next one, and none of them holds the whole site in memory.
 */
export class StoredTraces implements Traces, PageIndex {
  readonly file: string
  private readonly database: DatabaseSync
  /** While there is a change. */
  private writer: TraceWriter | undefined
  private readonly statements

  private constructor(file: string) {
    this.file = file
    const database = openTraces(file, { readOnly: true })
    this.database = database
    const dependents = `from dependency join node on node.id = dependency.dependent
      where dependency.dependency = (select id from node where name = ?)`
    const page = `select substr(node.name, 6) as path, page.file, page.document, page.alternates
      from page join node on node.id = page.id`
    this.statements = {
      about: database.prepare('select name, value from about'),
      verdicts: database.prepare('select hash, verdict from verdict'),
      inputs: database.prepare(`select name, hash from node where name >= ? and name < ? and hash <> ''`),
      node: database.prepare('select id, hash, valid_from, valid_until from node where name = ?'),
      hash: database.prepare('select hash from node where name = ?'),
      dependencies: database.prepare(
        'select name, hash from dependency join node on node.id = dependency.dependency where dependent = ?',
      ),
      dependents: database.prepare(`select node.name ${dependents}`),
      timed: database.prepare(
        `select name from node where valid_until <= ? union all select name from node where valid_from > ?`,
      ),
      next: database.prepare('select min(valid_until) as next from node where valid_until > ?'),
      page: database.prepare(`${page} where node.name = ?`),
      pagesOf: database.prepare(`${page} where page.document = ?`),
      pagesIn: database.prepare(`${page} where page.language = ? order by page.id`),
      pages: database.prepare(`${page} order by page.id`),
    }
  }

  /** Opens a file; `undefined` when it is incomplete, damaged or of another version. */
  static open(file: string): StoredTraces | undefined {
    // A change that was cut off is taken back by whoever may write.
    const database = openTraces(file, { readOnly: false })
    try {
      return isReadable(database) ? new StoredTraces(file) : undefined
    } catch (error) {
      if (!isDamage(error)) throw error
      return undefined
    } finally {
      database.close()
    }
  }

  /** What they are about. */
  about(): AboutTraces {
    const values = new Map(this.statements.about.all().map(({ name, value }) => [name, String(value)]))
    const text = (name: string): string => values.get(name) ?? ''
    return {
      release: text('release'),
      code: text('code'),
      clock: Number(text('clock')),
      baseUrl: text('baseUrl'),
      settings: text('settings'),
    }
  }

  /** What the release was made from. */
  inputs(): Inputs {
    const below = (start: string): [string, string][] =>
      this.statements.inputs
        .all(start, `${start.slice(0, -1)}!`)
        .map(({ name, hash }) => [String(name).slice(start.length), String(hash)])
    return { documents: new Map(below('document ')), lists: new Map(below('list ') as [ModelName, string][]) }
  }

  /** What is known about the files of the snapshot that the release was made from. */
  verdicts(): SnapshotMemory['verdicts'] {
    const rows = this.statements.verdicts.all()
    return new Map(rows.map(({ hash, verdict }) => [String(hash), String(verdict) as Verdict]))
  }

  get(key: string): Trace | undefined {
    const node = this.statements.node.get(nodeOf.query(key))
    if (!node || node['hash'] === '') return undefined
    return { hash: String(node['hash']), dependencies: this.dependenciesOf(node) }
  }

  hashOf(key: string): string | undefined {
    const hash = this.statements.hash.get(nodeOf.query(key))?.['hash']
    return hash === undefined || hash === '' ? undefined : String(hash)
  }

  set(key: string, { hash, dependencies }: Trace): void {
    if (!this.writer) throw new Error('Traces are written together with the release that they are of.')
    this.writer.query(key, { hash, dependencies: dependencyNames(dependencies) })
  }

  *dependentsOf(key: string): Generator<string> {
    yield* this.dependentsNamed(nodeOf.query(key), 'query ')
  }

  *affectedBy({ documents, lists, clock }: InputChange): Generator<string> {
    yield* this.affected({ documents, lists, clock, queries: new Set() }, 'query ')
  }

  /** The paths of the pages that a change affects. */
  pagesAffectedBy(change: Change): Set<string> {
    return new Set(this.affected(change, 'page '))
  }

  /** When the first page or query goes out of date if nothing but the clock changes: milliseconds since 1970. */
  nextChange(clock: number): number {
    const next = this.statements.next.get(clock)?.['next']
    return typeof next === 'number' ? next : Infinity
  }

  page(path: string): StoredPage | undefined {
    const row = this.statements.page.get(nodeOf.page(path))
    return row && pageOf(row)
  }

  pagesOf(document: string): StoredPage[] {
    return this.statements.pagesOf.all(document).map(pageOf)
  }

  *pagesIn(language: string): Generator<StoredPage> {
    for (const row of this.statements.pagesIn.iterate(language)) yield pageOf(row)
  }

  *all(): Generator<StoredPage> {
    for (const row of this.statements.pages.iterate()) yield pageOf(row)
  }

  /**
   * Takes over what is different in the next release, or nothing of it.
   * @param from the release that it follows: nothing is written when another process has taken over
   */
  change(from: string, write: (writer: TraceWriter) => void): void {
    const database = openTraces(this.file, { readOnly: false })
    try {
      database.exec('begin immediate')
      const { release } = this.about()
      if (release !== from) throw new Error(`The traces are of the release ${release} and not of ${from}.`)
      this.writer = new TraceWriter(database)
      write(this.writer)
      database.exec('commit')
    } finally {
      this.writer = undefined
      // What is not committed is taken back.
      database.close()
    }
  }

  close(): void {
    this.database.close()
  }

  private *affected({ documents, lists, queries, clock }: Change, kind: string): Generator<string> {
    for (const id of documents) yield* this.dependentsNamed(nodeOf.document(id), kind)
    for (const model of lists) yield* this.dependentsNamed(nodeOf.list(model), kind)
    for (const key of queries) yield* this.dependentsNamed(nodeOf.query(key), kind)
    for (const { name } of this.statements.timed.all(clock, clock))
      if (String(name).startsWith(kind)) yield String(name).slice(kind.length)
  }

  private *dependentsNamed(dependency: string, kind: string): Generator<string> {
    for (const { name } of this.statements.dependents.all(dependency))
      if (String(name).startsWith(kind)) yield String(name).slice(kind.length)
  }

  private dependenciesOf(node: Row): Dependencies {
    const documents = new Map<string, string>()
    const lists = new Map<ModelName, string>()
    const queries = new Map<string, string>()
    for (const { name, hash } of this.statements.dependencies.all(Number(node['id']))) {
      const text = String(name)
      const kind = text.slice(0, text.indexOf(' '))
      const rest = text.slice(kind.length + 1)
      if (kind === 'document') documents.set(rest, String(hash))
      else if (kind === 'list') lists.set(rest as ModelName, String(hash))
      else queries.set(rest, String(hash))
    }
    const [from, until] = [node['valid_from'], node['valid_until']]
    return {
      documents,
      lists,
      queries,
      ...(typeof from === 'number' && { validFrom: from }),
      ...(typeof until === 'number' && { validUntil: until }),
    }
  }
}

const pageOf = ({ path, file, document, alternates }: Row): StoredPage => ({
  path: String(path),
  file: String(file),
  ...(typeof document === 'string' && { document }),
  ...(typeof alternates === 'string' && {
    alternates: JSON.parse(alternates) as { path: string; translated: LanguageTag[] },
  }),
})
