import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import type { z } from 'zod'
import { parsedJson } from '../files/parsed-json.ts'
import { ACCESS_CHECKS, type Subjects } from './access-checks.ts'
import type { AccessRule } from './access-rule.ts'
import { type AnswerOf, type AnswerShape, type Contract, isContract, pathFields } from './contract.ts'
import { invalidInput } from './invalid-input.ts'
import { problem } from './problem.ts'
import { type UploadedFile, uploadedForm } from './uploaded-files.ts'

/** The maximum size of a JSON body. */
const LARGEST_BODY_BYTES = 2_000_000

/** A request that conforms to its contract, from a person who may make it. */
export interface AllowedRequest<Input, Rule extends AccessRule> {
  req: PayloadRequest
  input: Input
  /** What the request is about, as found by the access rule. */
  subject: Subjects[Rule]
  /** The files that were sent; none unless the contract takes any. */
  files: readonly UploadedFile[]
}

/**
 * The endpoint of a contract. It checks that someone is signed in (401), reads the input (400 with field and reason,
 * 413), applies the access rule (403, 404), and only then calls the handler. An `APIError` is answered with its
 * sentence.
 */
export function implement<Input extends z.ZodObject, Answer extends AnswerShape, Rule extends AccessRule>(
  contract: Contract<Input, Answer, Rule>,
  handler: (request: AllowedRequest<z.output<Input>, Rule>) => AnswerOf<Answer> | Promise<AnswerOf<Answer>>,
): Endpoint {
  async function answer(req: PayloadRequest): Promise<AnswerOf<Answer>> {
    if (!req.user) throw problem(req, 'problem.sign-in', 401)
    const { given, files } = await givenTo(req, contract)
    const { data, error } = contract.input.safeParse(given, { reportInput: true })
    if (error) throw invalidInput(req, error)
    const subject = await ACCESS_CHECKS[contract.access](req, data)
    return handler({ req, input: data, subject, files })
  }
  return {
    method: contract.method,
    // Payload mounts the endpoints of a collection under its name.
    path: contract.path.replace(/^\/api\/[^/]+/u, ''),
    custom: { contract },
    handler: async (req) => {
      try {
        const result = await answer(req)
        return result instanceof Response ? result : Response.json(result)
      } catch (error) {
        if (!(error instanceof APIError)) throw error
        return Response.json(
          { message: error.message, ...(isRecord(error.data) ? error.data : {}) },
          { status: error.status },
        )
      }
    },
  }
}

/** The contract of an endpoint; `undefined` when it is one of Payload's. */
export function contractOf({ custom }: Pick<Endpoint, 'custom'>): Contract | undefined {
  const declared: unknown = custom?.['contract']
  return isContract(declared) ? declared : undefined
}

/** What a request contains, not yet checked. */
async function givenTo(
  req: PayloadRequest,
  { method, path, upload }: Contract,
): Promise<{ given: unknown; files: readonly UploadedFile[] }> {
  if (method === 'get') {
    const inPath = pathFields(path).map((name) => [name, req.routeParams?.[name]])
    return { given: Object.fromEntries([...req.searchParams, ...inPath]), files: [] }
  }
  if (upload) {
    const { files, fields } = await uploadedForm(req, upload)
    return { given: fields, files }
  }
  const text = (await req.text?.()) ?? ''
  if (text.length > LARGEST_BODY_BYTES) throw problem(req, 'problem.too-large', 413)
  return { given: text === '' ? {} : parsedJson(text), files: [] }
}
