import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { openTraces } from './schema.ts'
import { TraceWriter } from './trace-writer.ts'

const DEPENDENTS = `select node.name from dependency join node on node.id = dependency.dependent
  where dependency.dependency = (select id from node where name = ?)`
const PAGE = `select substr(node.name, 6) as path, page.file, page.document, page.alternates
  from page join node on node.id = page.id`

/** What is asked of a file of traces. */
const STATEMENTS = {
  about: 'select name, value from about',
  verdicts: 'select hash, verdict, outline from verdict',
  inputs: `select name, hash from node where name >= ? and name < ? and hash <> ''`,
  node: 'select id, hash, valid_from, valid_until, value from node where name = ?',
  hash: 'select hash from node where name = ?',
  dependencies:
    'select name, hash from dependency join node on node.id = dependency.dependency where dependent = ?',
  dependents: DEPENDENTS,
  timed: `select name from node where valid_until <= ? union all select name from node where valid_from > ?`,
  next: 'select min(valid_until) as next from node where valid_until > ?',
  page: `${PAGE} where node.name = ?`,
  pagesOf: `${PAGE} where page.document = ?`,
  pagesIn: `${PAGE} where page.language = ? order by page.id`,
  pages: `${PAGE} order by page.id`,
}

/** An open file of traces. */
export class OpenTraces {
  readonly database: DatabaseSync
  private readonly prepared = new Map<string, StatementSync>()
  private made: TraceWriter | undefined

  constructor(file: string) {
    this.database = openTraces(file)
  }

  /** What is asked, prepared when it is first asked. */
  statement(name: keyof typeof STATEMENTS): StatementSync {
    const known = this.prepared.get(name) ?? this.database.prepare(STATEMENTS[name])
    this.prepared.set(name, known)
    return known
  }

  get writer(): TraceWriter {
    this.made ??= new TraceWriter(this.database)
    return this.made
  }
}
