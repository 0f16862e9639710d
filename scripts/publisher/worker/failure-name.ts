const NAMES: readonly (readonly [RegExp, string])[] = [
  [/ENOSPC|SQLITE_FULL|EDQUOT/u, 'disk-full'],
  [/EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN/u, 'not-writable'],
  [/SQLITE_|MongoServerSelection|MongoNetwork|MongooseServerSelection|ECONNREFUSED/u, 'database'],
]

/** The name of a failure, under which the admin has a sentence about it in each of its languages. */
export function failureName(error: unknown): string {
  const text = textOf(error)
  return NAMES.find(([pattern]) => pattern.test(text))?.[1] ?? 'unexpected'
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return `${error.name} ${code} ${error.message} ${error.cause === undefined ? '' : textOf(error.cause)}`
}
