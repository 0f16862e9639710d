import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type OutputRecord, RECORDS_FILE, readRecords, recordsText } from '../files/output-record.ts'
import { writeWhole } from '../files/write-whole.ts'
import {
  RECORD_CHANGES_FILE,
  type RecordChanges,
  readRecordChanges,
  recordChangesText,
} from './record-changes.ts'
import type { ReleasePaths } from './release-paths.ts'
import { textIfThere } from '@tienviitta/process/undefined-if-absent'

/** What is written with a release: all of its records, or how they differ from those of an earlier one. */
export type RecordsToWrite = { readonly all: Iterable<OutputRecord> } | RecordChanges

/** A release and its records, by path. */
export interface RecordsOf {
  readonly release: string
  readonly records: ReadonlyMap<string, OutputRecord>
}

/**
 * The records of releases on the disk. A new release comes with the differences from the previous one, because someone
 * is waiting for it; the full records are written in idle time. Until then the two files together are the records.
 */
export class ReleaseRecords {
  private readonly paths: ReleasePaths
  /** Still to be written in full. */
  private pending: RecordsOf | undefined

  constructor(paths: ReleasePaths) {
    this.paths = paths
  }

  /** The records of a release by path; `undefined` when they cannot be read. */
  async read(release: string): Promise<Map<string, OutputRecord> | undefined> {
    const folder = this.paths.release(release)
    const whole = await textIfThere(join(folder, RECORDS_FILE))
    if (whole !== undefined) return readRecords(whole)
    const changes = readRecordChanges(await textIfThere(join(folder, RECORD_CHANGES_FILE)))
    const before = changes && (await this.read(changes.base))
    return before && changes.applied(before)
  }

  /** Writes the records of a release that is being made into its folder: all of them, or the differences. */
  async write(folder: string, records: RecordsToWrite): Promise<void> {
    if ('all' in records) await writeFile(join(folder, RECORDS_FILE), recordsText(records.all))
    else await writeFile(join(folder, RECORD_CHANGES_FILE), recordChangesText(records))
  }

  /** Says which records are to be written in full in idle time; `undefined` when all have been. */
  postpone(records: RecordsOf | undefined): void {
    this.pending = records
  }

  /** Writes the postponed records in full. */
  async settle(): Promise<void> {
    const { pending } = this
    if (!pending) return
    const file = join(this.paths.release(pending.release), RECORDS_FILE)
    await writeWhole(file, recordsText(pending.records.values()))
    this.pending = undefined
  }
}
