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
 * A list of work as CSV (RFC 4180), one part for each batch of items, with a byte order mark, so that spreadsheets read the letters correctly. A cell
 * that a spreadsheet would take for a formula begins with an apostrophe.
 */
export async function* workCsv(
  batches: AsyncIterable<readonly WorkItem[]>,
  say: (key: LabelKey) => string,
): AsyncGenerator<string> {
  yield `\uFEFF${lines([COLUMNS.map((column) => say(`csv.${column}`))])}`
  for await (const items of batches) yield lines(items.map((item) => row(item, say)))
}

const row = (item: WorkItem, say: (key: LabelKey) => string): (string | number)[] => [
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
]

const lines = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/u.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
