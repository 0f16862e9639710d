import { rm } from 'node:fs/promises'
import type { DatabaseSync } from 'node:sqlite'
import type { Inputs } from '@tienviitta/site/incremental/inputs'
import { createTraces, finishTraces } from './schema.ts'
import { type AboutTraces, type FileKnowledge, type TraceSink, TraceWriter } from './trace-writer.ts'

/** The traces of a release whose pages are all rendered: written to a new file as they come in, and not kept in memory. */
export class NewTraces {
  readonly file: string
  readonly sink: TraceSink
  private readonly database: DatabaseSync
  private readonly writer: TraceWriter

  private constructor(file: string) {
    this.file = file
    this.database = createTraces(file)
    this.writer = new TraceWriter(this.database)
    this.sink = this.writer
  }

  /** Begins a file; one that is there is replaced. */
  static async begin(file: string): Promise<NewTraces> {
    await rm(file, { force: true })
    return new NewTraces(file)
  }

  /** Completes the file. */
  finish(about: AboutTraces, inputs: Inputs, memory: FileKnowledge): void {
    this.writer.inputs(inputs, memory)
    this.writer.about(about)
    finishTraces(this.database)
  }

  /** Removes the file, unless it is complete. */
  async discard(): Promise<void> {
    if (this.database.isOpen) this.database.close()
    await rm(this.file, { force: true })
  }
}
