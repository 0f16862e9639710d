import { setTimeout as wait } from 'node:timers/promises'
import {
  type Client,
  type InStatement,
  type Replicated,
  type ResultSet,
  type Transaction,
  type TransactionMode,
  createClient,
} from '@libsql/client'

export interface SqliteClientSettings {
  /** `file:…` */
  readonly url: string
  /** How long a statement waits for another process that holds the database. */
  readonly busyMilliseconds: number
}

/** How long SQLite itself waits, during which nothing else is done. */
const SYNCHRONOUS_MILLISECONDS = 100
/** The pause between later attempts, during which everything else goes on. */
const PAUSE_MILLISECONDS = 20
const JOURNAL_BYTES = 64 * 1024 * 1024

/**
 * A client of an SQLite file that may be busy: another process is writing, copying or reading through it. A statement
 * that finds it busy is retried while the event loop is free. Every attempt has a new connection, because the driver
 * leaves a statement that failed as busy in progress: what is written afterwards over the same connection is not
 * committed until that statement is garbage-collected, and is then rolled back, while no one else can write
 * (https://github.com/tursodatabase/libsql-client-ts/issues/352). Each method throws LibsqlError `SQLITE_BUSY` when the
 * database is held for longer.
 */
export class SqliteClient implements Client {
  readonly protocol = 'file'
  closed = false
  private readonly settings: SqliteClientSettings
  /** Settings of a connection by name, which every later connection needs as well. */
  private readonly pragmas = new Map([
    ['busy_timeout', `${SYNCHRONOUS_MILLISECONDS}`],
    ['synchronous', 'NORMAL'],
    ['journal_size_limit', `${JOURNAL_BYTES}`],
  ])
  private connection: Promise<Client>
  /** Resolves when the latest request has been tried. */
  private before: Promise<unknown> = Promise.resolve()

  constructor(settings: SqliteClientSettings) {
    this.settings = settings
    this.connection = this.open()
  }

  async execute(statement: InStatement): Promise<ResultSet> {
    const result = await this.patiently((client) => client.execute(statement))
    const text = typeof statement === 'string' ? statement : statement.sql
    const [, name, value] = /^\s*PRAGMA\s+(\w+)\s*=\s*(\w+)/iu.exec(text) ?? []
    if (name !== undefined && value !== undefined) this.pragmas.set(name, value)
    return result
  }

  async batch(statements: InStatement[], mode?: TransactionMode): Promise<ResultSet[]> {
    return this.patiently((client) => client.batch(statements, mode))
  }

  async migrate(statements: InStatement[]): Promise<ResultSet[]> {
    return this.patiently((client) => client.migrate(statements))
  }

  /** Some of the statements may have been carried out when one finds the database busy, so they are not retried. */
  async executeMultiple(sql: string): Promise<void> {
    return this.once((client) => client.executeMultiple(sql))
  }

  async transaction(mode: TransactionMode = 'write'): Promise<Transaction> {
    return this.patiently(async (client) => {
      const transaction = await client.transaction(mode)
      // The client hands its connection over and would open another one without any settings.
      this.renew()
      return transaction
    })
  }

  async sync(): Promise<Replicated> {
    return this.once((client) => client.sync())
  }

  close(): void {
    this.closed = true
    closeWhenOpen(this.connection)
  }

  private open(): Promise<Client> {
    const opened = (async () => {
      const client = createClient({ url: this.settings.url })
      for (const [name, value] of this.pragmas) await client.execute(`PRAGMA ${name} = ${value}`)
      const { rows } = await client.execute('PRAGMA journal_mode')
      if (rows[0]?.['journal_mode'] !== 'wal') await client.execute('PRAGMA journal_mode = WAL')
      return client
    })()
    // Whoever uses the connection gets the failure; it may not be in use yet.
    opened.catch(() => undefined)
    return opened
  }

  private renew(): void {
    closeWhenOpen(this.connection)
    this.connection = this.open()
  }

  /**
   * Does work over the connection. When the database was busy, the next piece of work gets a new connection; it must
   * not begin before that is known. The driver does one thing at a time anyway.
   */
  private once<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    const turn = this.before.then(async () => {
      try {
        return await work(await this.connection)
      } catch (error) {
        if (isBusy(error)) this.renew()
        throw error
      }
    })
    this.before = turn.catch(() => undefined)
    return turn
  }

  private async patiently<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    const end = performance.now() + this.settings.busyMilliseconds
    for (;;) {
      try {
        return await this.once(work)
      } catch (error) {
        if (!isBusy(error) || performance.now() > end) throw error
        await wait(PAUSE_MILLISECONDS)
      }
    }
  }
}

function closeWhenOpen(connection: Promise<Client>): void {
  connection.then(
    (client) => client.close(),
    // It was never open.
    () => undefined,
  )
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
