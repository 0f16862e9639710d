import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import type { CollectionSlug, Payload, SelectType, Where } from 'payload'
import { storedRows } from './stored-rows.ts'

/** A row with some of its values. */
export type ShortRow<Field extends string> = { id: string } & Record<Field, unknown>

/** Which rows are read: those that have these values, and at least this value. */
export interface ShortRowsWhere {
  readonly equals?: Readonly<Record<string, string | boolean>>
  readonly atLeast?: Readonly<Record<string, string>>
}

/**
 * A few values of thousands of rows, with the id of each, in no order. On SQLite they are read without Payload's way
 * from the database to a document, which takes several times as long as the database.
 * @param fields fields of type `text` or `json`, or `updatedAt`
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

async function rowsOfTable<Field extends string>(
  payload: Payload,
  collection: CollectionSlug,
  { equals = {}, atLeast = {} }: ShortRowsWhere,
  fields: readonly Field[],
): Promise<ShortRow<Field>[]> {
  const { drizzle, tables } = payload.db as unknown as SQLiteAdapter
  const table = tables[collection.replaceAll('-', '_')]
  if (!table) throw new TypeError(`There is no table for the collection “${collection}”.`)
  const all = ['id', ...fields] as const
  const conditions = [
    sql`1`,
    ...Object.entries(equals).map(
      ([field, value]) => sql`${table[field]} = ${typeof value === 'boolean' ? Number(value) : value}`,
    ),
    ...Object.entries(atLeast).map(([field, value]) => sql`${table[field]} >= ${value}`),
  ]
  const columns = sql.join(
    all.map((field) => sql`${table[field]}`),
    sql`, `,
  )
  const found = await drizzle.values<unknown[]>(
    sql`SELECT ${columns} FROM ${table} WHERE ${sql.join(conditions, sql` AND `)}`,
  )
  const json = new Set(
    payload.collections[collection]?.config.flattenedFields.flatMap(({ type, name }) =>
      type === 'json' ? name : [],
    ),
  )
  const readers = all.map((field) => (json.has(field) ? parsed : asIs))
  return found.map((values) => {
    const row: Record<string, unknown> = {}
    for (const [index, field] of all.entries()) row[field] = readers[index]?.(values[index])
    return row as ShortRow<Field>
  })
}

const asIs = (value: unknown): unknown => value
const parsed = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value)
