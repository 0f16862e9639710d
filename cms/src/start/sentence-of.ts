import { type SystemFault, errorText, systemFault } from '@tienviitta/content-models/faults/system-fault'

const SENTENCES: Readonly<Record<SystemFault, string>> = {
  'database-locked': 'The database is locked (SQLITE_BUSY): end the other program that has it open.',
  'database-damaged': 'The database is damaged (SQLITE_CORRUPT): put a backup in its place.',
  'not-writable': 'The database may not be written to (SQLITE_CANTOPEN): check DATA_DIR.',
  'disk-full': 'The disk is full (ENOSPC): free some space.',
  'database-unreachable':
    'The MongoDB server of DATABASE_URL does not answer (MongoServerSelectionError): start it, or correct DATABASE_URL.',
}

/** What went wrong and what to do, as one sentence; an unforeseen error keeps its stack. */
export function sentenceOf(error: unknown): string {
  const text = errorText(error)
  const fault = systemFault(text) ?? (text.includes('ECONNREFUSED') ? 'database-unreachable' : undefined)
  if (fault) return SENTENCES[fault]
  if (error instanceof TypeError && text.includes('--snapshot')) return error.message
  return error instanceof Error ? `${error.stack ?? error.message}\n${text}` : String(error)
}
