import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { undefinedIfAbsent } from '@tienviitta/process/undefined-if-absent'

/** The file beside `current` that says what the last nightly comparison found. */
export const DRIFT_FILE = 'drift.json'

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
  const text = await readFile(join(folder, DRIFT_FILE), 'utf8').catch(undefinedIfAbsent)
  return text === undefined ? undefined : driftReport.safeParse(JSON.parse(text)).data
}

/** Remembers what a comparison found. @param folder the one with `current` in it */
export async function writeDriftReport(folder: string, report: DriftReport): Promise<void> {
  const file = join(folder, DRIFT_FILE)
  await writeFile(`${file}.new`, `${JSON.stringify(report)}\n`)
  await rename(`${file}.new`, file)
}
