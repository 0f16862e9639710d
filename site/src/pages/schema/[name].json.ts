import type { APIRoute, GetStaticPaths } from 'astro'
import { snapshotJsonSchema } from '@tienviitta/content-models/snapshot/json-schema'

/** The form of the site's data, for those who read it: `/schema/manifest.json`, `/schema/document.json`. */
export const getStaticPaths = (() =>
  Object.entries(snapshotJsonSchema()).map(([name, schema]) => ({
    params: { name },
    props: { schema },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ schema: object }> = ({ props }) =>
  new Response(`${JSON.stringify(props.schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  })
