import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
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
    ...Object.entries(where.atLeast ?? {}).map(([field, value]): Where => ({
      [field]: { greater_than_equal: value },
    })),
  ]
  const select: SelectType = Object.fromEntries(fields.map((field) => [field, true as const]))
  return storedRows<ShortRow<Field>>(payload, collection, { and: conditions }, { select })
}

/** A table as drizzle knows it: its columns by the names of fields. */
type Table = Readonly<Record<string, object>>

async function rowsOfTable<Field extends string>(
  payload: Payload,
  collection: CollectionSlug,
  { equals = {}, oneOf = {}, atLeast = {} }: ShortRowsWhere,
  fields: readonly Field[],
): Promise<ShortRow<Field>[]> {
  const { drizzle, tables } = payload.db as unknown as SQLiteAdapter
  const table = (tables as Readonly<Record<string, Table>>)[collection.replaceAll('-', '_')]
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
  const columns = sql.join(
    all.map((field) => sql`${table[field]}`),
    sql`, `,
  )
  const found = await drizzle.values(
    sql`SELECT ${columns} FROM ${table} WHERE ${sql.join(conditions, sql` AND `)}`,
  )
  const types = new Map(
    payload.collections[collection]?.config.flattenedFields.map(({ name, type }) => [name, type]),
  )
  const readers = all.map((field) => READERS[types.get(field) ?? ''] ?? asIs)
  return found.map((values) => {
    const row: Record<string, unknown> = {}
    for (const [index, field] of all.entries()) row[field] = readers[index]?.(values[index])
    return row as ShortRow<Field>
  })
}

const asIs = (value: unknown): unknown => value

/** What is in a column, as Payload gives it, by the type of the field. */
const READERS: Readonly<Record<string, (value: unknown) => unknown>> = {
  json: (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
  checkbox: (value) => (value === null ? null : Boolean(value)),
}
