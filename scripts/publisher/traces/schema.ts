import { DatabaseSync } from 'node:sqlite'

/** Raised when the tables change: a file of another version is not read. */
export const TRACES_VERSION = 2

/*
 * A node is what something can depend on, or what depends on something: a document, the list of a model, a query, a
 * page. All of them are of the same revision, so a dependent knows its dependency by the hash in that node.
 */
const TABLES = `
  create table node (
    id integer primary key,
    name text not null unique,
    hash text not null,
    valid_from integer,
    valid_until integer,
    value text
  ) strict;
  create table dependency (
    dependent integer not null,
    dependency integer not null,
    primary key (dependent, dependency)
  ) strict, without rowid;
  create table page (
    id integer primary key references node,
    file text not null,
    language text not null,
    document text,
    alternates text
  ) strict;
  create table verdict (hash text primary key, verdict text not null, outline text) strict, without rowid;
  create table about (name text primary key, value text not null) strict, without rowid;
`

/** Made when the tables are filled: that takes less time than keeping them up to date with each row. */
const INDEXES = `
  create index dependents on dependency (dependency, dependent);
  create index timed on node (valid_until) where valid_until is not null;
  create index timed_from on node (valid_from) where valid_from is not null;
  create index page_of_document on page (document);
  create index page_in_language on page (language);
`

/** SQLITE_ERROR (a table is missing), SQLITE_BUSY, SQLITE_CORRUPT and SQLITE_NOTADB, see https://sqlite.org/rescode.html. */
const UNUSABLE = new Set([1, 5, 11, 26])

/** Kilobytes of the file that are kept in memory. */
const CACHE_KB = 8192
/** Pages of changes that are copied into the file while someone waits; fewer are when it is closed in idle time. */
const CHECKPOINT_PAGES = 20_000

/**
 * Opens a file. A change is in it when it is committed, and on the disk when the file is closed: someone is waiting for
 * the change, and when the machine stops in between, the file is that of an earlier release, which is noticed.
 * @throws Error when it is not a database, later on
 */
export function openTraces(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 1000 })
  // Without a file for memory that is shared with other processes: there is none, and on a full disk none can be made.
  database.exec(
    `pragma locking_mode = exclusive; pragma cache_size = -${CACHE_KB}; pragma synchronous = normal;
      pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`,
  )
  return database
}

/** Makes a new file with empty tables, to be filled in one go: it counts for nothing before `finishTraces`. */
export function createTraces(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  database.exec(`pragma journal_mode = off; pragma synchronous = off; ${TABLES} begin`)
  return database
}

/** Makes a file that was filled complete, and closes it. */
export function finishTraces(database: DatabaseSync): void {
  database.exec(`commit; begin; ${INDEXES} pragma user_version = ${TRACES_VERSION}; commit`)
  database.exec('pragma journal_mode = wal')
  database.close()
}

/**
 * Whether a file cannot be read because it is not, or no longer, a database, or because a publisher that has been
 * suspended holds it.
 */
export const isUnusable = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && UNUSABLE.has(Number(error.errcode) & 0xff)

/** Whether the file is complete and of this version. */
export const isReadable = (database: DatabaseSync): boolean =>
  database.prepare('pragma user_version').get()?.['user_version'] === TRACES_VERSION
