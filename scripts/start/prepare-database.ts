import { runToEnd } from '@tienviitta/process/run-child'
import { cmsProgram } from './cms-program.ts'

export interface DatabasePreparation {
  /** What the CMS needs to know: `DATABASE_URL`, `PAYLOAD_SECRET`, `DATA_DIR`. */
  readonly settings: Readonly<Record<string, string>>
  /** File with the first administrator's e-mail address and password; it is made when nobody has an account yet. */
  readonly loginFile: string
  readonly log: (line: string) => void
  readonly signal: AbortSignal
}

/**
 * Brings the tables of the database up to date, and makes the first administrator while nobody has an account: else
 * whoever opened the admin first would become one. Throws a Problem when it fails.
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
