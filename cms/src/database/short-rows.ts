import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import type { SQL } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { CollectionSlug, Payload, SelectType, Where } from 'payload'
import { storedRows } from './stored-rows.ts'

/** A row with some of its values. */
export type ShortRow<Field extends string> = { id: string } & Record<Field, unknown>

/** Which rows are read: those that have these values, one of these values, and at least this value. */
export interface ShortRowsWhere {
  readonly equals?: Readonly<Record<string, string | boolean>>
  readonly oneOf?: Readonly<Record<string, readonly string[]>>
  readonly atLeast?: Readonly<Record<string, string>>
}

/**
 * A few values of thousands of rows, with the id of each, in no order. On SQLite they are read without Payload's way
 * from the database to a document, which takes several times as long as the database.
 * @param fields fields of type `text`, `json` or `checkbox`, or `updatedAt`
 */
export async function shortRows<Field extends string>(
  payload: Payload,
  collection: CollectionSlug,
  where: ShortRowsWhere,
  fields: readonly Field[],
): Promise<ShortRow<Field>[]> {
  if (payload.db.name === 'sqlite') return rowsOfTable(payload, collection, where, fields)
  const conditions = [
    ...Object.entries(where.equals ?? {}).map(([field, value]): Where => ({ [field]: { equals: value } })),
    ...Object.entries(where.oneOf ?? {}).map(([field, values]): Where => ({ [field]: { in: [...values] } })),
    ...Object.entries(where.atLeast ?? {}).map(([field, value]): Where => ({
      [field]: { greater_than_equal: value },
    })),
  ]
  const select: SelectType = Object.fromEntries(fields.map((field) => [field, true as const]))
  return storedRows<ShortRow<Field>>(payload, collection, { and: conditions }, { select })
}

async function rowsOfTable<Field extends string>(
  payload: Payload,
  collection: CollectionSlug,
  { equals = {}, oneOf = {}, atLeast = {} }: ShortRowsWhere,
  fields: readonly Field[],
): Promise<ShortRow<Field>[]> {
  const { drizzle, tables } = payload.db as unknown as SQLiteAdapter
  const table = tables[collection.replaceAll('-', '_')] as Table | undefined
  if (!table) throw new TypeError(`There is no table for the collection “${collection}”.`)
  const all = ['id', ...fields] as const
  const conditions = [
    sql`1`,
    ...Object.entries(equals).map(
      ([field, value]) => sql`${table[field]} = ${typeof value === 'boolean' ? Number(value) : value}`,
    ),
    ...Object.entries(oneOf).map(([field, values]) => {
      const list = values.map((value) => sql`${value}`)
      return sql`${table[field]} IN (${sql.join(list, sql`, `)})`
    }),
    ...Object.entries(atLeast).map(([field, value]) => sql`${table[field]} >= ${value}`),
  ]
  const fieldTypes = new Map(
    payload.collections[collection]?.config.flattenedFields.map(({ name, type }) => [name, type]),
  )
  const types = all.map((field) => COLUMN_TYPES[fieldTypes.get(field) ?? ''] ?? TEXT)
  const columns = all.map((field, index) => types[index]?.select(sql`${table[field]}`))
  const found = await drizzle.values(
    sql`SELECT ${sql.join(columns, sql`, `)} FROM ${table} WHERE ${sql.join(conditions, sql` AND `)}`,
  )
  return found.map((values) => {
    const row: Record<string, unknown> = {}
    for (const [index, field] of all.entries()) row[field] = types[index]?.read(values[index])
    return row as ShortRow<Field>
  })
}

/** A table with its columns by the names of the fields. */
type Table = SQLiteTable & Readonly<Record<string, SQLiteColumn>>

/** How a column is asked for, and made into what Payload gives. */
interface ColumnType {
  readonly select: (column: SQL) => SQL
  readonly read: (value: unknown) => unknown
}

const TEXT: ColumnType = { select: (column) => column, read: (value) => value }
const utf8 = new TextDecoder()

/** By the type of the field. */
const COLUMN_TYPES: Readonly<Record<string, ColumnType>> = {
  checkbox: { select: (column) => column, read: (value) => (value === null ? null : Boolean(value)) },
  json: {
    // The driver takes four times as long to make a string of a long text than to give its bytes.
    select: (column) =>
      sql`CASE WHEN length(${column}) > 2000 THEN CAST(${column} AS BLOB) ELSE ${column} END`,
    read: (value) => {
      const text = value instanceof ArrayBuffer ? utf8.decode(value) : value
      return typeof text === 'string' ? (JSON.parse(text) as unknown) : text
    },
  },
}
