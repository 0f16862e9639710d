import type { TraceSink, TraceWriter } from './trace-writer.ts'

/** What is found out about the pages of a release that are rendered again: kept until the release is complete. */
export interface FoundTraces {
  readonly sink: TraceSink
  /** Writes all of it. */
  readonly write: (writer: TraceWriter) => void
}

/** @param isKnown whether the traces have a query already: what others found out about it is the same */
export function foundTraces(isKnown: (query: string) => boolean): FoundTraces {
  const found: ((writer: TraceWriter) => void)[] = []
  const sink: TraceSink = {
    query: (key, trace) => {
      if (!isKnown(key)) found.push((writer) => writer.query(key, trace))
    },
    page: (page, dependencies) => void found.push((writer) => writer.page(page, dependencies)),
  }
  return { sink, write: (writer) => found.forEach((write) => write(writer)) }
}
