import type { LabelKey } from '../../../labels/label.ts'
import type { WorkItem } from '../coverage.ts'

const COLUMNS = [
  'title',
  'kind',
  'language',
  'state',
  'units',
  'done',
  'outdated',
  'missing',
  'words',
  'words-to-do',
  'since',
  'by',
  'at',
  'assignee',
] as const

/**
 * A list of work as CSV (RFC 4180), with a byte order mark, so that spreadsheets read the letters correctly. A cell
 * that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function workCsv(items: readonly WorkItem[], say: (key: LabelKey) => string): string {
  const head = COLUMNS.map((column) => say(`csv.${column}`))
  const rows = items.map((item) => [
    item.title,
    say(`${item.model}.one`),
    item.name,
    say(`csv.state=${item.state}`),
    item.units,
    item.done,
    item.outdated,
    item.missing,
    item.words,
    item.outdatedWords + item.missingWords,
    item.outdatedSince ?? '',
    item.by ?? '',
    item.at ?? '',
    item.assignee?.name ?? '',
  ])
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/u.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
