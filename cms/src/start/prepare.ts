import { parseArgs } from 'node:util'
import { MODEL_NAMES } from '@tienviitta/content-models/models/model-name'
import { problemLine } from '@tienviitta/content-models/snapshot/report'
import { settingsFromEnvironment } from '../config/settings-from-environment.ts'
import { TakenOverError } from '../files/staging-folder.ts'
import { isEmptyDatabase, loadDemo } from '../demo/load-demo.ts'
import { type SnapshotReport, type SnapshotTask, writeSnapshot } from '../snapshot/write-snapshot.ts'
import { makeFirstAdmin } from './first-admin.ts'
import { openCms } from './open-cms.ts'
import { sentenceOf } from './sentence-of.ts'

const usage = `node cms/src/start/prepare.ts [--snapshot DIR] [--demo] [--admin-password-file FILE]
  --snapshot DIR              folder to write a snapshot to
  --demo                      load the demo content when the database holds no document
  --admin-password-file FILE  make the first administrator, with the login that stands in FILE; it is made if absent`

function readOptions() {
  try {
    return parseArgs({
      options: {
        snapshot: { type: 'string' },
        demo: { type: 'boolean', default: false },
        'admin-password-file': { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new TypeError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, {
      cause: error,
    })
  }
}

const log = (line: string): void => {
  console.log(line)
}

/** Brings the database up to date, fills it when asked to, and writes a snapshot when a folder is named. */
async function prepare(): Promise<void> {
  const values = readOptions()
  log('opening the database')
  const payload = await openCms(settingsFromEnvironment(process.env))
  const passwordFile = values['admin-password-file']
  if (passwordFile !== undefined) await makeFirstAdmin(payload, passwordFile, log)
  if (values.demo && (await isEmptyDatabase(payload, MODEL_NAMES))) await loadDemo({ payload, log })
  if (values.snapshot === undefined) return
  log('writing the snapshot')
  const progress = (done: number, total: number): void => log(`snapshot: ${done} of ${total} documents`)
  const report = await writeWhole({ payload, directory: values.snapshot, log, progress })
  for (const warning of report.warnings) log(`warning: ${problemLine(warning)}`)
  const { documents, written, removed, keptOut } = report
  log(
    `snapshot: ${documents} documents, ${written} written, ${removed} removed, ${keptOut.length} problems kept out`,
  )
}

/** Writes a snapshot. A publisher that writes to the same folder takes precedence. */
async function writeWhole(task: SnapshotTask): Promise<SnapshotReport> {
  try {
    return await writeSnapshot(task)
  } catch (error) {
    if (!(error instanceof TakenOverError)) throw error
    log('something was published meanwhile; writing the snapshot again')
    return writeWhole(task)
  }
}

try {
  await prepare()
  // An open Payload keeps the process alive.
  process.exit(0)
} catch (error) {
  console.error(sentenceOf(error))
  process.exit(1)
}
