import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { Change, InputChange } from '@tienviitta/site/incremental/change'
import type { Dependencies } from '@tienviitta/site/incremental/dependencies'
import type { Inputs } from '@tienviitta/site/incremental/inputs'
import type { Memo, Trace, Traces } from '@tienviitta/site/incremental/trace'
import type { PageIndex, StoredPage } from './page-index.ts'
import type { GuideOutline } from '@tienviitta/site/snapshot/outline'
import { OpenTraces } from './open-traces.ts'
import { isUnusable, isReadable } from './schema.ts'
import { type AboutTraces, type FileKnowledge, type TraceWriter, nodeOf, queryTrace } from './trace-writer.ts'

type Verdict = FileKnowledge['verdicts'] extends Map<string, infer Value> ? Value : never
type Row = Readonly<Record<string, unknown>>

/**
 * The pages and queries of the newest release with what they depend on, in a file of their own: so a change finds what it
 * affects, in this process or in the next one, and none of them holds the whole site in memory.
 */
export class StoredTraces implements Traces, PageIndex {
  readonly file: string
  /** Absent while nobody asks: then a disk can be made read-only, and everything is on it. */
  private opened: OpenTraces | undefined

  private constructor(file: string) {
    this.file = file
  }

  /** Opens a file; `undefined` when it is incomplete, damaged or of another version. */
  static open(file: string): StoredTraces | undefined {
    const traces = new StoredTraces(file)
    try {
      const { database } = traces.reading
      if (isReadable(database)) return traces
    } catch (error) {
      if (!isUnusable(error)) throw error
    }
    traces.close()
    return undefined
  }

  /** What they are about. */
  about(): AboutTraces {
    const values = new Map(
      this.reading
        .statement('about')
        .all()
        .map(({ name, value }) => [name, String(value)]),
    )
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
      this.reading
        .statement('inputs')
        .all(start, `${start.slice(0, -1)}!`)
        .map(({ name, hash }) => [String(name).slice(start.length), String(hash)])
    return { documents: new Map(below('document ')), lists: new Map(below('list ') as [ModelName, string][]) }
  }

  /** What is known about the files of the snapshot that the release was made from. */
  files(): FileKnowledge {
    const known: FileKnowledge = { verdicts: new Map(), outlines: new Map() }
    for (const { hash, verdict, outline } of this.reading.statement('verdicts').iterate()) {
      known.verdicts.set(String(hash), String(verdict) as Verdict)
      if (typeof outline === 'string') known.outlines.set(String(hash), JSON.parse(outline) as GuideOutline)
    }
    return known
  }

  get(key: string): Trace | Memo | undefined {
    const node = this.reading.statement('node').get(nodeOf.query(key))
    if (!node || node['hash'] === '') return undefined
    const { value } = node
    const dependencies = (): Dependencies => this.dependenciesOf(node)
    // Of most results, nobody asks what they depend on.
    const trace = {
      hash: String(node['hash']),
      get dependencies() {
        return dependencies()
      },
    }
    return typeof value === 'string' ? Object.assign(trace, { value: JSON.parse(value) as unknown }) : trace
  }

  hashOf(key: string): string | undefined {
    const hash = this.reading.statement('hash').get(nodeOf.query(key))?.['hash']
    return hash === undefined || hash === '' ? undefined : String(hash)
  }

  set(key: string, known: Trace | Memo): void {
    this.reading.writer.query(key, queryTrace(known))
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
    const next = this.reading.statement('next').get(clock)?.['next']
    return typeof next === 'number' ? next : Infinity
  }

  page(path: string): StoredPage | undefined {
    const row = this.reading.statement('page').get(nodeOf.page(path))
    return row && pageOf(row)
  }

  pagesOf(document: string): StoredPage[] {
    return this.reading.statement('pagesOf').all(document).map(pageOf)
  }

  *pagesIn(language: string): Generator<StoredPage> {
    for (const row of this.reading.statement('pagesIn').iterate(language)) yield pageOf(row)
  }

  *all(): Generator<StoredPage> {
    for (const row of this.reading.statement('pages').iterate()) yield pageOf(row)
  }

  /**
   * Takes over what is different in the next release, or nothing of it.
   * @param from the release that it follows: nothing is written when another process has taken over
   */
  change(from: string, write: (writer: TraceWriter) => void): void {
    const { database, writer } = this.reading
    database.exec('begin immediate')
    try {
      const { release } = this.about()
      if (release !== from) throw new Error(`The traces are of the release ${release} and not of ${from}.`)
      write(writer)
      database.exec('commit')
    } catch (error) {
      // What is not committed is taken back.
      this.close()
      throw error
    }
  }

  /** Closes the file until it is needed again: to be called in idle time. */
  close(): void {
    this.opened?.database.close()
    this.opened = undefined
  }

  private get reading(): OpenTraces {
    this.opened ??= new OpenTraces(this.file)
    return this.opened
  }

  private *affected({ documents, lists, queries, clock }: Change, kind: string): Generator<string> {
    for (const id of documents) yield* this.dependentsNamed(nodeOf.document(id), kind)
    for (const model of lists) yield* this.dependentsNamed(nodeOf.list(model), kind)
    for (const key of queries) yield* this.dependentsNamed(nodeOf.query(key), kind)
    for (const { name } of this.reading.statement('timed').all(clock, clock))
      if (String(name).startsWith(kind)) yield String(name).slice(kind.length)
  }

  private *dependentsNamed(dependency: string, kind: string): Generator<string> {
    for (const { name } of this.reading.statement('dependents').all(dependency))
      if (String(name).startsWith(kind)) yield String(name).slice(kind.length)
  }

  private dependenciesOf(node: Row): Dependencies {
    const documents = new Map<string, string>()
    const lists = new Map<ModelName, string>()
    const queries = new Map<string, string>()
    for (const { name, hash } of this.reading.statement('dependencies').all(Number(node['id']))) {
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
