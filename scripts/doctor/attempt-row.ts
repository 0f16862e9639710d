import { z } from 'zod'
import type { LastAttempt } from './database-facts.ts'

const optional = z.string().nullish()
const finding = z.object({
  check: z.string(),
  path: z.string(),
  title: optional,
  language: optional,
  field: optional,
  detail: z.string(),
})
/** SQLite keeps the findings as text, MongoDB as they are. */
const findings = z.union([
  z.array(finding),
  z.string().transform((text) => z.array(finding).parse(JSON.parse(text))),
])
const row = z.object({
  outcome: z.string(),
  at: z.string(),
  message: optional,
  findings: findings.nullish(),
})

/** Reads a row of the list of releases as either database keeps it. @throws ZodError when it is none */
export function attemptOf(value: unknown): LastAttempt {
  const { outcome, at, message, findings: found } = row.parse(value)
  return {
    outcome,
    at,
    ...(message && { message }),
    findings: (found ?? []).map(({ check, path, title, language, field, detail }) => ({
      check,
      path,
      ...(title && { title }),
      ...(language && { language }),
      ...(field && { field }),
      detail,
    })),
  }
}
