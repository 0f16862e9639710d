import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import { z } from 'zod'
import type { LabelKey } from '../labels/label.ts'
import { ACCESS_RULES, type AccessRule } from './access-rule.ts'

/** An answer that is a file to download. */
export interface FileAnswer {
  /** Its media types. */
  readonly file: readonly string[]
}

/** An answer that redirects the browser to another address. */
export interface RedirectAnswer {
  readonly redirect: string
}

/** What an endpoint answers: JSON by a schema, a file, or a redirect. */
export type AnswerShape = z.ZodType | FileAnswer | RedirectAnswer

/** The files that an endpoint takes, as `multipart/form-data` in the field `file`. */
export interface Upload {
  /** Their maximum total size. */
  readonly mostMegabytes: number
  /** The sentences for a form without a file, and for files that are too large; `{limit}` stands for the megabytes. */
  readonly noFile: LabelKey
  readonly tooLarge: LabelKey
}

/**
 * What an endpoint and its callers agree on. It defines the endpoint (`implement.ts`), the call in the browser
 * (`admin/kit/api-client.ts`), the access test and `docs/api.md`. It contains nothing of the server.
 */
export interface Contract<
  Input extends z.ZodObject = z.ZodObject,
  Answer extends AnswerShape = AnswerShape,
  Rule extends AccessRule = AccessRule,
> {
  readonly method: 'get' | 'post'
  /** The whole address. A part that begins with a colon is a field of `input`: `/api/:collection/:id/changed-units`. */
  readonly path: `/api/${string}`
  /** One sentence: what it does. */
  readonly summary: string
  readonly access: Rule
  /** The query of a `get`, the JSON body of a `post`; with files, the other fields of the form. */
  readonly input: Input
  readonly upload?: Upload
  readonly answer: Answer
}

/** What a handler returns. */
export type AnswerOf<Answer extends AnswerShape> = Answer extends z.ZodType ? z.output<Answer> : Response

/** Whether the answer is JSON. */
export const isJson = (answer: AnswerShape): answer is z.ZodType =>
  !('file' in answer || 'redirect' in answer)

/** Whether it is a contract: nothing else has one of our access rules and an input. */
export const isContract = (value: unknown): value is Contract =>
  isRecord(value) && value['input'] instanceof z.ZodObject && String(value['access']) in ACCESS_RULES

/** Names of the fields of `input` that are in the path. */
export const pathFields = (path: string): string[] =>
  [...path.matchAll(/:(\w+)/gu)].flatMap(([, name]) => name ?? [])

/** What is said about an endpoint besides its address and who may use it. */
type Terms<Input extends z.ZodObject, Answer extends AnswerShape> = Omit<
  Contract<Input, Answer>,
  'method' | 'path' | 'access'
>

/** Declares the contract of an endpoint, so that its types are known. */
const declare =
  (method: Contract['method']) =>
  <Input extends z.ZodObject, Answer extends AnswerShape, const Rule extends AccessRule>(
    path: Contract['path'],
    access: Rule,
    terms: Terms<Input, Answer>,
  ): Contract<Input, Answer, Rule> => ({ method, path, access, ...terms })

/** The contract of an endpoint that only reads. */
export const get = declare('get')

/** The contract of an endpoint that does something. */
export const post = declare('post')
