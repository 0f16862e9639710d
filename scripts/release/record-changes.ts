import { z } from 'zod'
import { type OutputRecord, readRecords, recordsText } from './output-record.ts'
import { parsedJson } from './parsed-json.ts'

/** The file of a release with the records that differ from those of the one before: what costs little to write. */
export const RECORD_CHANGES_FILE = 'record-changes.json'

type Records = ReadonlyMap<string, OutputRecord>

/** A release and its records. */
export interface RecordsOf {
  readonly release: string
  readonly records: Records
}

const stored = z.object({ base: z.string(), gone: z.array(z.string()), changed: z.string() })

/** The text of a file with the differences. Records that were left alone are the same objects in both. */
export function recordChangesText(base: RecordsOf, after: Records): string {
  const changed = [...after.values()].filter((record) => base.records.get(record.path) !== record)
  const gone = [...base.records.keys()].filter((path) => !after.has(path))
  return JSON.stringify({ base: base.release, gone, changed: recordsText(changed) })
}

/**
 * Reads a file with differences.
 * @returns the release that they start from, and what makes its records those of the later one; `undefined` when the
 * file is damaged
 */
export function readRecordChanges(
  text: string,
): { readonly base: string; readonly applied: (before: Records) => Map<string, OutputRecord> } | undefined {
  const content = stored.safeParse(parsedJson(text)).data
  const changed = content && readRecords(content.changed)
  if (!changed) return undefined
  return {
    base: content.base,
    applied(before) {
      const after = new Map([...before, ...changed])
      for (const path of content.gone) after.delete(path)
      return after
    },
  }
}
