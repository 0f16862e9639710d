import { createLocalReq } from 'payload'
import { translationEndpoints } from '../translations/translation-endpoints.ts'
import type { TestCms } from './start-payload.ts'

/** Who asks; `null` when nobody is signed in. */
export type Person = (Record<string, unknown> & { id: string; collection: 'users' }) | null

/** What an endpoint answered. */
export interface Answer<T> {
  status: number
  body: T & { message?: string }
}

/**
 * Asks an endpoint of the translation desk as a browser would: `path` is what stands after `/api/translations`, with
 * its parameters for a `get`; `body` is sent as JSON with a `post`.
 */
export async function callDesk<T>(
  cms: TestCms,
  person: Person,
  path: string,
  body?: unknown,
): Promise<Answer<T>> {
  const [route = '', query = ''] = path.split('?')
  const method = body === undefined ? 'get' : 'post'
  const endpoint = translationEndpoints.find((each) => each.path === route && each.method === method)
  if (!endpoint) throw new Error(`There is no endpoint ${method} ${route}.`)
  const req = await createLocalReq({ ...(person ? { user: person } : {}) }, cms.payload)
  const response = await endpoint.handler(
    Object.assign(req, {
      searchParams: new URLSearchParams(query),
      text: () => Promise.resolve(JSON.stringify(body)),
    }),
  )
  return { status: response.status, body: (await response.json()) as Answer<T>['body'] }
}
