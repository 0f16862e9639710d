import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import type { z } from 'zod'
import { type Contract, pathFields } from '../../endpoints/contract.ts'

/** Why a request was refused in part: a sentence, and the unit that it concerns (empty when it concerns none). */
export interface RefusalReason {
  unit: string
  reason: string
}

/** A request that did not succeed. Its message is the server's sentence; empty when it gave none. */
export class RequestProblem extends Error {
  override name = 'RequestProblem'
  /** The HTTP status; 0 when no answer came. */
  readonly status: number
  readonly reasons: readonly RefusalReason[]
  constructor(status: number, message: string, reasons: readonly RefusalReason[] = []) {
    super(message)
    this.status = status
    this.reasons = reasons
  }
  /** Whether the same request may well succeed later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 401 || this.status === 429 || this.status >= 500
  }
}

export interface CallOptions {
  signal?: AbortSignal
  /** Whether the request must reach the server even when the page is left. */
  isLasting?: boolean
  /** The language of the sentences in the answer, when it differs from that of the session. */
  adminLanguage?: string
  /** The files, if the contract takes any. */
  files?: readonly File[]
}

/**
 * Asks an endpoint of the CMS by its contract.
 * @throws RequestProblem when there is no connection, or the answer is a refusal or not JSON
 */
export async function call<Input extends z.ZodObject, Answer extends z.ZodType>(
  contract: Contract<Input, Answer>,
  input: z.input<Input>,
  options: CallOptions = {},
): Promise<z.output<Answer>> {
  const { signal, adminLanguage } = options
  const address = contract.method === 'get' ? addressOf(contract, input) : contract.path
  const sent = sentWith(contract, input, options)
  if (adminLanguage !== undefined) sent.headers = { ...sent.headers, 'accept-language': adminLanguage }
  try {
    const response = await fetch(address, {
      credentials: 'same-origin',
      ...sent,
      ...(signal ? { signal } : {}),
    })
    const body: unknown = await jsonOf(response)
    if (!response.ok || body === undefined) throw problemOf(response, body)
    // The endpoint is made from the same contract, and its tests read every answer with this schema.
    return body as z.output<Answer>
  } catch (error) {
    if (error instanceof TypeError) throw new RequestProblem(0, error.message)
    throw error
  }
}

/** The outcome of a question to the CMS. `message` is the sentence that the CMS gives as the reason, if any. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; message?: string }

/** Like `call`, for callers that report what went wrong and have a sentence of their own when the server gives none. */
export async function ask<Input extends z.ZodObject, Answer extends z.ZodType>(
  contract: Contract<Input, Answer>,
  input: z.input<Input>,
  options: CallOptions = {},
): Promise<Outcome<z.output<Answer>>> {
  try {
    return { ok: true, value: await call(contract, input, options) }
  } catch (error) {
    if (!(error instanceof RequestProblem)) throw error
    const hasSentence = error.status !== 0 && error.message !== ''
    return hasSentence ? { ok: false, message: error.message } : { ok: false }
  }
}

/**
 * The address of a `get`, for a link. Lists are separated by commas; commas and colons are not escaped, so that the
 * address stays readable.
 */
export function addressOf<Input extends z.ZodObject>(
  { path, input: { shape } }: Contract<Input>,
  input: z.input<Input>,
): string {
  const given = new Map(Object.entries(input).filter(([name, value]) => name in shape && value !== undefined))
  const inPath = pathFields(path)
  const place = inPath.reduce<string>(
    (address, name) => address.replace(`:${name}`, encodeURIComponent(String(given.get(name)))),
    path,
  )
  const query = [...given]
    .flatMap(([name, value]) => (inPath.includes(name) ? [] : parameter(name, value)))
    .join('&')
  return query === '' ? place : `${place}?${query}`
}

const parameter = (name: string, value: unknown): string =>
  Array.isArray(value)
    ? `${name}=${value.map((each) => encodeURIComponent(String(each)).replaceAll('%3A', ':')).join(',')}`
    : new URLSearchParams({ [name]: String(value) }).toString()

interface Sent extends Pick<RequestInit, 'method' | 'body' | 'keepalive'> {
  headers?: Record<string, string>
}

function sentWith(
  { method, upload }: Contract,
  input: object,
  { files = [], isLasting = false }: CallOptions,
): Sent {
  if (method === 'get') return {}
  if (upload) {
    const form = new FormData()
    for (const [name, value] of Object.entries(input)) form.append(name, String(value))
    for (const file of files) form.append('file', file)
    return { method: 'POST', body: form }
  }
  const body = JSON.stringify(input)
  // Browsers refuse lasting requests of more than 64 KiB.
  const keepalive = isLasting && body.length < 15_000 ? { keepalive: true } : {}
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body, ...keepalive }
}

/** The JSON of an answer; `undefined` when it is not JSON, such as a proxy's page. */
async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function problemOf({ ok, status }: Response, body: unknown): RequestProblem {
  const reasons = isRecord(body) && Array.isArray(body['reasons']) ? body['reasons'].map(reasonOf) : []
  return new RequestProblem(ok ? 0 : status, messageOf(body) ?? '', reasons)
}

/** The sentence of one of our endpoints, or of Payload. */
function messageOf(body: unknown): string | undefined {
  if (!isRecord(body)) return undefined
  const { message, errors } = body
  if (typeof message === 'string') return message
  return Array.isArray(errors) ? messageOf(errors[0]) : undefined
}

function reasonOf(given: unknown): RefusalReason {
  if (!isRecord(given)) return { unit: '', reason: String(given) }
  const { unit, reason } = given
  return { unit: typeof unit === 'string' ? unit : '', reason: typeof reason === 'string' ? reason : '' }
}
