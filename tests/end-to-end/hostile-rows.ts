import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Is part of everything hostile that is written, so that it can be searched for. */
export const MARK = 'INTRUDER'

/** What the report must say about one of the hostile rows. */
export interface HostileRow {
  readonly model: string
  readonly slug: string
  readonly language?: string
  readonly field: RegExp
  readonly reason: RegExp
}

/** A summary that is only text, although it looks like markup: it is published, and stays text. */
export const HARMLESS_SUMMARY = 'Koulu on <script>alert("maksuton")</script> kaikille.'

interface RichText {
  root: { children: unknown[] }
}
interface Block {
  blockType: string
  text?: RichText
}

/**
 * Bypasses everything that guards the content and writes straight into the file of a database with the demo content,
 * and changes the summary of the guide "school" to `HARMLESS_SUMMARY`.
 * @returns what was written and must not be published
 */
export function writeHostileRows(dataFolder: string): readonly HostileRow[] {
  const database = new DatabaseSync(join(dataFolder, 'tienviitta.db'))
  try {
    intoRichText(database, 'money-and-debt', { type: 'script', version: 1, text: `alert("${MARK}")` })
    intoRichText(database, 'public-transport', {
      type: 'link',
      version: 3,
      fields: { linkType: 'custom', url: `javascript:alert("${MARK}")` },
      children: [{ type: 'text', version: 1, text: MARK, format: 0 }],
    })
    changeBody(database, 'pages', 'about', (body) => [
      ...body,
      { blockType: 'iframe', id: 'frame', src: `https://evil.example/${MARK}` },
    ])
    set(database, 'terms', 'kotikunta', { explanation: null, equivalent: MARK })
    set(database, 'topics', 'first-weeks', { title: MARK.repeat(131_072) })
    copyOfTerm(database)
    intoTranslation(database, 'renting-a-home', 'so', `[${MARK}](javascript:void)`)
    set(database, 'guides', 'school', { summary: HARMLESS_SUMMARY })
  } finally {
    database.close()
  }
  return [
    { model: 'guide', slug: 'money-and-debt', field: /^body\..+\.text$/, reason: /“script” cannot be kept/ },
    { model: 'guide', slug: 'public-transport', field: /^body\..+\.text$/, reason: /A link may lead/ },
    { model: 'page', slug: 'about', field: /^body\.frame/, reason: /iframe|callout/ },
    { model: 'term', slug: 'kotikunta', field: /^explanation$/, reason: /is missing/ },
    { model: 'topic', slug: 'first-weeks', field: /^title$/, reason: /is too long/ },
    { model: 'term', slug: 'intruder', field: /^explanation$/, reason: /is missing/ },
    { model: 'guide', slug: 'renting-a-home', language: 'so', field: /^body\./, reason: /A link may lead/ },
  ]
}

function set(
  database: DatabaseSync,
  table: string,
  slug: string,
  values: Readonly<Record<string, string | null>>,
): void {
  const assignments = Object.keys(values).map((column) => `"${column}" = ?`)
  const { changes } = database
    .prepare(`UPDATE "${table}" SET ${assignments.join(', ')} WHERE slug = ?`)
    .run(...Object.values(values), slug)
  if (changes !== 1) throw new Error(`There is no row “${slug}” in ${table}: the demo content has changed.`)
}

function changeBody(
  database: DatabaseSync,
  table: string,
  slug: string,
  change: (body: readonly Block[]) => readonly unknown[],
): void {
  const row = database.prepare(`SELECT body FROM "${table}" WHERE slug = ?`).get(slug)
  const body = change(JSON.parse(String(row?.['body'])) as Block[])
  set(database, table, slug, { body: JSON.stringify(body) })
}

/** Puts a paragraph with this node into the first section of a guide. */
function intoRichText(database: DatabaseSync, slug: string, node: object): void {
  changeBody(database, 'guides', slug, (body) => {
    const text = body.find(({ blockType }) => blockType === 'section')?.text
    if (text === undefined) throw new Error(`The guide “${slug}” has no section with text.`)
    text.root.children.push({ type: 'paragraph', version: 1, children: [node] })
    return body
  })
}

/** A term that never had a valid published version, so that there is nothing to fall back to. */
function copyOfTerm(database: DatabaseSync): void {
  const columns = 'term, equivalent, source_language, history, _status'
  database
    .prepare(
      `INSERT INTO terms (id, slug, ${columns})
       SELECT '00000000000000000000dead', 'intruder', '${MARK}', ${columns.slice('term, '.length)}
       FROM terms WHERE slug = 'henkilotunnus'`,
    )
    .run()
}

/** Replaces the translation of a guide's first rich text; it still names the source that it was made for. */
function intoTranslation(database: DatabaseSync, slug: string, language: string, value: string): void {
  const row = database
    .prepare(
      `SELECT translations.id, units FROM translations JOIN guides ON guides.id = document_id
       WHERE slug = ? AND language = ?`,
    )
    .get(slug, language)
  const units = JSON.parse(String(row?.['units'])) as Record<string, { value: string }[]>
  const text = Object.entries(units).find(([unit]) => unit.endsWith('.text'))?.[1][0]
  if (text === undefined) throw new Error(`The guide “${slug}” has no text in ${language}.`)
  text.value = value
  database
    .prepare('UPDATE translations SET units = ? WHERE id = ?')
    .run(JSON.stringify(units), String(row?.['id']))
}
