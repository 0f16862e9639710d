import type { APIRoute, GetStaticPaths } from 'astro'
import { snapshotJsonSchema } from '@tienviitta/content-models/snapshot/json-schema'
import { notFound } from '../../build/asked-page.ts'

/** The format of the site's data, for its users: `/schema/manifest.json`, `/schema/document.json`. */
const SCHEMAS = new Map(Object.entries(snapshotJsonSchema()))

export const getStaticPaths = (() =>
  [...SCHEMAS.keys()].map((name) => ({ params: { name } }))) satisfies GetStaticPaths

export const GET: APIRoute = ({ params }) => {
  const schema = SCHEMAS.get(params['name'] ?? '')
  if (!schema) return notFound()
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  })
}
