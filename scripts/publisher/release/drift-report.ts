import { join } from 'node:path'
import { z } from 'zod'
import { textIfThere } from '@tienviitta/process/undefined-if-absent'
import { writeWhole } from '../files/write-whole.ts'

/** The file beside `current` that says what the last nightly comparison found. */
const DRIFT_FILE = 'drift.json'

const driftReport = z.object({
  at: z.iso.datetime(),
  release: z.string(),
  /** How many files were not what a full build gives. */
  count: z.number(),
  /** The first of them. */
  files: z.array(z.string()),
})
export type DriftReport = z.infer<typeof driftReport>

/** What the last comparison found; `undefined` when there was none. @param folder the one with `current` in it */
export async function readDriftReport(folder: string): Promise<DriftReport | undefined> {
  const text = await textIfThere(join(folder, DRIFT_FILE))
  return text === undefined ? undefined : driftReport.safeParse(JSON.parse(text)).data
}

/** Records what a comparison found. @param folder the one with `current` in it */
export async function writeDriftReport(folder: string, report: DriftReport): Promise<void> {
  await writeWhole(join(folder, DRIFT_FILE), `${JSON.stringify(report)}\n`)
}
