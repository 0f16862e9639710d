import { runToEnd } from '@tienviitta/process/run-child'
import { cmsProgram } from './cms-program.ts'

export interface DatabasePreparation {
  /** What the CMS needs to know: `DATABASE_URL`, `PAYLOAD_SECRET`, `DATA_DIR`. */
  readonly settings: Readonly<Record<string, string>>
  /** File with the first administrator's e-mail address and password; it is created when no one has an account yet. */
  readonly loginFile: string
  readonly log: (line: string) => void
  readonly signal: AbortSignal
}

/**
 * Brings the tables of the database up to date, and creates the first administrator while no one has an account:
 * otherwise the first person to open the admin would become one. Throws a Problem when it fails.
 */
export async function prepareDatabase(preparation: DatabasePreparation): Promise<void> {
  const { settings, loginFile, log, signal } = preparation
  await runToEnd('Preparing the database', {
    ...cmsProgram('start/prepare.ts', ['--admin-password-file', loginFile]),
    env: { ...settings, NODE_ENV: 'production' },
    onLine: log,
    signal,
  })
}
