import { deepEqual } from 'node:assert/strict'
import { type Endpoint, createLocalReq } from 'payload'
import { isJson } from '../endpoints/contract.ts'
import { contractOf } from '../endpoints/implement.ts'
import type { TestCms } from './start-payload.ts'

/** Who asks; `null` when nobody is signed in. */
export type Person = (Record<string, unknown> & { id: string; collection: 'users' }) | null

/** What an endpoint answered. */
export interface Answer<T> {
  status: number
  body: T & { message?: string }
}

export interface EndpointCall {
  endpoints: readonly Endpoint[]
  person: Person
  /** What comes after the name of the collection, with its parameters for a `get`. */
  path: string
  /** Sent as JSON with a `post`; a `get` has none. */
  body?: unknown
  /** The language of the admin; Finnish when omitted. */
  language?: 'fi' | 'sv' | 'en'
}

/** Asks an endpoint as a browser would. */
export async function callEndpoint<T>(
  cms: TestCms,
  { endpoints, person, path, body, language }: EndpointCall,
): Promise<Answer<T>> {
  const [route = '', query = ''] = path.split('?')
  const method = body === undefined ? 'get' : 'post'
  const endpoint = endpoints.find((each) => each.path === route && each.method === method)
  if (!endpoint) throw new Error(`There is no endpoint ${method} ${route}.`)
  const req = await createLocalReq({ ...(person ? { user: person } : {}) }, cms.payload)
  // Payload gives requests of one language the same object.
  if (language !== undefined) req.i18n = { ...req.i18n, language }
  const response = await endpoint.handler(
    Object.assign(req, {
      searchParams: new URLSearchParams(query),
      text: () => Promise.resolve(JSON.stringify(body)),
    }),
  )
  const answer: unknown = await response.json()
  keepsContract(endpoint, response.status, answer)
  return { status: response.status, body: answer as Answer<T>['body'] }
}

/** @throws AssertionError when an answer is not what its contract says, or contains more */
export function keepsContract(endpoint: Endpoint, status: number, answer: unknown): void {
  const shape = contractOf(endpoint)?.answer
  if (status === 200 && shape && isJson(shape)) deepEqual(shape.parse(answer), answer)
}
