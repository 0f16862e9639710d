import { translationEndpoints } from '../config/endpoints.ts'
import { type Answer, type Person, callEndpoint } from './call-endpoint.ts'
import type { TestCms } from './start-payload.ts'

export type { Answer, Person } from './call-endpoint.ts'

/**
 * Asks an endpoint of the translation desk as a browser would: `path` is what comes after `/api/translations`, with its
 * parameters for a `get`; `body` is sent as JSON with a `post`.
 */
export const callDesk = <T>(cms: TestCms, person: Person, path: string, body?: unknown): Promise<Answer<T>> =>
  callEndpoint<T>(cms, { endpoints: translationEndpoints, person, path, body })
