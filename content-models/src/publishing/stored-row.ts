import { z } from 'zod'

const row = z.record(z.string(), z.unknown())

/** A row of a database without its empty columns: SQLite has `null` where MongoDB has no value. */
export function withoutNulls(given: unknown): unknown {
  const fields = row.safeParse(given).data
  return fields && Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

/** A list without the entries that another version of the code has written and this one does not know. */
export const knownOf = <Entry>(schema: z.ZodType<Entry>) =>
  z
    .array(z.unknown())
    .default([])
    .transform((entries): readonly Entry[] =>
      entries.flatMap((entry) => {
        const { success, data } = schema.safeParse(entry)
        return success ? [data] : []
      }),
    )
