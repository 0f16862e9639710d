import type { ReleaseRow } from '@tienviitta/content-models/publishing/release-row'
import type { StepTimes } from '../release/step-times.ts'

/** `error`: someone has to look into it. */
export type LogLevel = 'info' | 'error'

/** A line for machines about something other than the outcome of a release. @param now milliseconds since 1970 */
export const messageLogLine = (message: string, level: LogLevel, now: number): string =>
  JSON.stringify({ time: new Date(now).toISOString(), level, event: 'message', message })

/** One line per release, for machines: JSON with a time, a level and numbers. It contains no text of a document. */
export function releaseLogLine(row: ReleaseRow, times: StepTimes): string {
  const { release, outcome, kind, documents, pages, languages, milliseconds, at, findings, message } = row
  return JSON.stringify({
    time: at,
    level: outcome === 'live' ? 'info' : 'error',
    event: 'release',
    release,
    outcome,
    kind,
    documents: documents.length,
    pages,
    languages: languages.length,
    milliseconds: Math.round(milliseconds),
    steps: Object.fromEntries(Object.entries(times).map(([step, taken]) => [step, Math.round(taken)])),
    ...(findings.length > 0 && { findings: findings.length }),
    ...(message !== undefined && { message }),
  })
}

/** The same for a person: `Published: 3 documents, 46 pages in 20 languages, 1.4 s (release 000042)`. */
export function releaseSentence(row: ReleaseRow): string {
  const { outcome, kind, documents, pages, languages, milliseconds, release, findings, message } = row
  if (outcome === 'failed') return message ?? 'Publishing failed.'
  if (outcome === 'refused') {
    const reasons = findings.map(({ title = '', path, language, field, check, detail }) =>
      [`  ${title || path}`, language && `(${language})`, field && `field ${field}`, `${check}: ${detail}`]
        .filter(Boolean)
        .join(' '),
    )
    return `Not published, the site stays as it was:\n${reasons.join('\n')}`
  }
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`
  if (kind === 'rollback') return `Rolled back to release ${release}, ${seconds}`
  if (pages === 0) return `Published: no page differs, ${seconds} (release ${release})`
  const of = `${count(pages, 'page')} in ${count(languages.length, 'language')}`
  const what = documents.length > 0 ? `${count(documents.length, 'document')}, ${of}` : of
  return `Published: ${what}, ${seconds} (release ${release})`
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`
