import { join } from 'node:path'
import { explainFailure } from '@tienviitta/process/problem'
import { packageFolder } from '@tienviitta/process/project'
import { runChild } from '@tienviitta/process/run-child'

export interface SnapshotRun {
  /** Folder to write the snapshot to. */
  readonly snapshot: string
  /** What the CMS needs to know: `DATABASE_URL`, `PAYLOAD_SECRET`, `DATA_DIR`. */
  readonly settings: Readonly<Record<string, string>>
  /** Whether to load the demo content into an empty database. */
  readonly demo: boolean
  /** File with the first administrator's e-mail address and password, a line each; without it, nobody is added. */
  readonly loginFile?: string
  /** Called for each line that the CMS prints. */
  readonly log?: (line: string) => void
  readonly signal?: AbortSignal | undefined
}

/**
 * Brings the database up to date and writes its published content as a snapshot. The CMS works in a process of its
 * own, because an open Payload keeps the process that opened it alive.
 * @returns a line for each problem that kept a document or a translation out: `kept out: guide “x”, field “y”: why`
 */
export async function writeSnapshot(run: SnapshotRun): Promise<string[]> {
  const { code, output } = await runChild({
    program: process.execPath,
    args: [
      '--disable-warning=ExperimentalWarning',
      join(packageFolder('cms'), 'src', 'start', 'prepare.ts'),
      '--snapshot',
      run.snapshot,
      ...(run.demo ? ['--demo'] : []),
      ...(run.loginFile === undefined ? [] : ['--admin-password-file', run.loginFile]),
    ],
    cwd: packageFolder('cms'),
    env: { ...run.settings, NODE_ENV: 'production' },
    onLine: run.log,
    signal: run.signal,
  })
  run.signal?.throwIfAborted()
  if (code !== 0) throw explainFailure('Preparing the database and the snapshot', output)
  return output.split('\n').filter((line) => line.startsWith('kept out: '))
}
