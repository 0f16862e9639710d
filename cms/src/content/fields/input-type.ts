import { clockTime } from '@tienviitta/content-models/fields/field'
import { z } from 'zod'

/** The native input in which a date or time of day is picked. */
export type InputType = 'date' | 'time' | 'datetime-local'

/** Which native input fits the schema; `undefined` when it is not a date or time. */
export function inputTypeOf(schema: z.core.$ZodType): InputType | undefined {
  if (schema instanceof z.ZodISODate) return 'date'
  if (schema instanceof z.ZodCustomStringFormat && schema._zod.def.format === 'local-date-time') {
    return 'datetime-local'
  }
  // `describe` copies a schema and keeps its checks.
  const [check] = schema._zod.def.checks ?? []
  return check !== undefined && check === clockTime._zod.def.checks?.[0] ? 'time' : undefined
}
