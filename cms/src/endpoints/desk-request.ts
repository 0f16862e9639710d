import { type LanguageTag, isLanguageTag } from '@tienviitta/content-models/languages/registry'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { maySeeLanguage, mayWriteTranslation } from '../access/translation-access.ts'
import { cmsUser } from '../access/cms-user.ts'
import type { LabelKey } from '../labels/label.ts'
import { messageIn } from '../labels/message.ts'
import { type TranslatedDocument, documentOfRelation } from '../content/document/translated-document.ts'

/** A translation that a request is about. */
export interface DeskTarget {
  document: TranslatedDocument
  language: LanguageTag
}

/** The document and language that a request names, when the person may see them. */
const target = z.object({
  collection: z.string(),
  id: z.string(),
  language: z.string().refine(isLanguageTag),
})

/** How much a request to the desk may hold. */
const LARGEST_BODY_BYTES = 2_000_000

/** An answer that tells the person what is wrong, in the language of the admin. */
export const problem = (req: PayloadRequest, key: LabelKey, status: number): APIError =>
  new APIError(messageIn(key, req.i18n.language), status, null, true)

/**
 * Reads the document and the language of a request.
 * @throws APIError 401 when nobody is signed in, 403 when the person may not see the language, 404 for nonsense
 */
export function targetOf(req: PayloadRequest, given: unknown): DeskTarget {
  if (!req.user) throw problem(req, 'problem.sign-in', 401)
  const { data } = target.safeParse(given)
  const document = data && documentOfRelation({ relationTo: data.collection, value: data.id })
  if (!data || !document || !isLanguageTag(data.language)) throw problem(req, 'problem.no-document', 404)
  if (!maySeeLanguage(cmsUser(req.user), data.language)) throw problem(req, 'problem.language', 403)
  return { document, language: data.language }
}

/** As `targetOf`, for a person who may also write there. */
export async function writableTarget(req: PayloadRequest, given: unknown): Promise<DeskTarget> {
  const found = targetOf(req, given)
  if (!(await mayWriteTranslation(req, found.document.id, found.language)))
    throw problem(req, 'problem.language', 403)
  return found
}

/** The document of a request, for what is not about one language. */
export function documentOf(req: PayloadRequest, given: unknown): TranslatedDocument {
  if (!req.user) throw problem(req, 'problem.sign-in', 401)
  const document = isRecord(given)
    ? documentOfRelation({ relationTo: given['collection'], value: given['id'] })
    : undefined
  if (!document) throw problem(req, 'problem.no-document', 404)
  return document
}

/** The parameters of an address. */
export const queryOf = (req: PayloadRequest): Record<string, string> => Object.fromEntries(req.searchParams)

/**
 * Reads the JSON body of a request.
 * @throws APIError 400 when it is not what the schema asks for, 413 when it is too large
 */
export async function bodyOf<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const text = (await req.text?.()) ?? ''
  if (text.length > LARGEST_BODY_BYTES) throw problem(req, 'problem.too-large', 413)
  const { data, success } = schema.safeParse(jsonOf(text))
  if (!success) throw problem(req, 'problem.body', 400)
  return data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** An endpoint that answers with JSON, and with the sentence of an `APIError` when one is thrown. */
export function jsonEndpoint(
  method: 'get' | 'post',
  path: string,
  answer: (req: PayloadRequest) => Promise<unknown>,
): Endpoint {
  return {
    method,
    path,
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
