import type { z } from 'zod'
import type { LanguageTag } from '../languages/registry.ts'

/** One thing that is wrong with a document, worded for the person who can fix it. */
export interface Problem {
  /** `kept-out`: the document (or the translation) is not published. `warning`: it is. */
  severity: 'kept-out' | 'warning'
  model: string
  id: string
  slug: string
  /** The translation that is wrong; absent when the document itself is. */
  language?: LanguageTag
  /** The path to the field through row ids, as in translation units. */
  field: string
  reason: string
}

/** A problem as one line: document, language, field, reason. */
export function problemLine(problem: Problem): string {
  const language = problem.language ? ` (${problem.language})` : ''
  const where = problem.field === '' ? '' : `, field “${problem.field}”`
  return `${problem.model} “${problem.slug || problem.id}”${language}${where}: ${problem.reason}`
}

/** The issues of a failed validation as field and reason. Array positions are shown as row ids where known. */
export function issuesOf(error: z.ZodError, value: unknown): { field: string; reason: string }[] {
  return error.issues.map((issue) => ({ field: fieldPath(issue.path, value), reason: reasonOf(issue) }))
}

function fieldPath(path: readonly PropertyKey[], value: unknown): string {
  let at: unknown = value
  const names: string[] = []
  for (const key of path) {
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined
    const id =
      typeof at === 'object' && at !== null && 'id' in at && typeof at.id === 'string' ? at.id : undefined
    names.push(typeof key === 'number' ? (id ?? String(key + 1)) : String(key))
  }
  return names.join('.')
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing: fill it in'
  if (issue.code === 'too_big') return `is too long or too large: at most ${String(issue.maximum)}`
  if (issue.code === 'too_small') return `is too short or too small: at least ${String(issue.minimum)}`
  return issue.message
}
