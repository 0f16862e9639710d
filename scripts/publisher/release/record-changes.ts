import { z } from 'zod'
import { type OutputRecord, readRecords, recordsText } from '../files/output-record.ts'
import { parsedJson } from '@tienviitta/process/parsed-json'

/** The file of a release with the records that differ from those of the one before, which is cheap to write. */
export const RECORD_CHANGES_FILE = 'record-changes.json'

/** How the records of a release differ from those of another. */
export interface RecordChanges {
  /** Name of that release. */
  readonly base: string
  /** Records that are new or different. */
  readonly changed: Iterable<OutputRecord>
  /** Paths that no longer have one. */
  readonly gone: readonly string[]
}

const stored = z.object({ base: z.string(), gone: z.array(z.string()), changed: z.string() })

/** The text of a file with the differences. */
export const recordChangesText = ({ base, changed, gone }: RecordChanges): string =>
  JSON.stringify({ base, gone, changed: recordsText(changed) })

/**
 * Reads a file with differences.
 * @returns the release that they start from, and a function that turns its records into those of the later one;
 * `undefined` when the file is absent or damaged
 */
export function readRecordChanges(text: string | undefined):
  | {
      readonly base: string
      readonly applied: (before: ReadonlyMap<string, OutputRecord>) => Map<string, OutputRecord>
    }
  | undefined {
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
