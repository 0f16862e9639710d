import { errorText, systemFault } from '@tienviitta/content-models/faults/system-fault'

/** The name of a failure, under which the admin has a sentence about it in each of its languages. */
export function failureName(error: unknown): string {
  const text = errorText(error)
  const fault = systemFault(text)
  if (fault === 'disk-full' || fault === 'not-writable') return fault
  return fault !== undefined || /SQLITE_|ECONNREFUSED/u.test(text) ? 'database' : 'unexpected'
}
