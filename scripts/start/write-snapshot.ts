import { runToEnd } from '@tienviitta/process/run-child'
import { cmsProgram } from './cms-program.ts'

export interface SnapshotRun {
  /** Folder to write the snapshot to. */
  readonly snapshot: string
  /** What the CMS needs to know: `DATABASE_URL`, `PAYLOAD_SECRET`, `DATA_DIR`. */
  readonly settings: Readonly<Record<string, string>>
  /** Whether to load the demo content into an empty database. */
  readonly demo: boolean
  /** File with the first administrator's e-mail address and password, a line each; without it, no one is added. */
  readonly loginFile?: string
  /** Called for each line that the CMS prints. */
  readonly log?: (line: string) => void
  readonly signal?: AbortSignal
}

/**
 * Brings the database up to date and writes its published content as a snapshot.
 * @returns a line for each problem that kept a document or a translation out: `kept out: guide “x”, field “y”: why`
 */
export async function writeSnapshot(run: SnapshotRun): Promise<string[]> {
  const options = [
    ...['--snapshot', run.snapshot],
    ...(run.demo ? ['--demo'] : []),
    ...(run.loginFile === undefined ? [] : ['--admin-password-file', run.loginFile]),
  ]
  const output = await runToEnd('Preparing the database and the snapshot', {
    ...cmsProgram('start/prepare.ts', options),
    env: { ...run.settings, NODE_ENV: 'production' },
    onLine: run.log,
    signal: run.signal,
  })
  return output.split('\n').filter((line) => line.startsWith('kept out: '))
}
