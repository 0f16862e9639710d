import { languageTag } from '@tienviitta/content-models/languages/registry'
import { z } from 'zod'
import { contentCollection, modelName } from '../../content/document/document-schemas.ts'
import { ACCESS_RULES } from '../access-rule.ts'
import { without } from '../../content/document/without.ts'
import { type AnswerShape, type Contract, isJson, pathFields } from '../contract.ts'
import { problemAnswer } from '../problem-answer.ts'

/** A JSON schema, or a part of an OpenAPI document. */
export type Json = Record<string, unknown>

/** The endpoints as an OpenAPI 3.1 document. */
export function openApiDocument(contracts: readonly Contract[]): Json {
  const paths: Record<string, Json> = {}
  for (const contract of contracts) {
    const path = contract.path.replace(/:(\w+)/gu, '{$1}')
    paths[path] = { ...paths[path], [contract.method]: operationOf(contract) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Tienviitta CMS',
      version: '1',
      summary: 'The endpoints that the admin uses, besides those of Payload.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'payload-token' } },
      schemas: {
        Problem: schemaOf(problemAnswer, 'output'),
        ...Object.fromEntries(
          Object.entries(NAMED).map(([name, { options }]) => [name, { type: 'string', enum: options }]),
        ),
      },
      responses: {
        Problem: {
          description:
            'A sentence in the language of the admin; for 400 also the fields and what is wrong with each.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  }
}

function operationOf(contract: Contract): Json {
  const { method, path, summary, access, input, answer } = contract
  const schema = schemaOf(input, 'input')
  const parameters = parametersOf(schema, pathFields(path))
  return {
    operationId: operationName(contract),
    summary,
    description: ACCESS_RULES[access],
    'x-access': access,
    ...(method === 'get' && parameters.length > 0 ? { parameters } : {}),
    ...(method === 'post' ? bodyOf(contract, schema) : {}),
    responses: {
      ...successOf(answer),
      ...Object.fromEntries(
        statusesOf(contract).map((status) => [status, { $ref: '#/components/responses/Problem' }]),
      ),
    },
  }
}

/** `get /api/translations/work.csv` is `getTranslationsWorkCsv`. */
const operationName = ({ method, path }: Contract): string =>
  [method, ...path.split(/\W+/u).filter((part) => part !== '' && part !== 'api')]
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')

/** The refusals that are possible wherever a request is read. */
const statusesOf = ({ method }: Contract): string[] => [
  '400',
  '401',
  '403',
  '404',
  ...(method === 'post' ? ['413'] : []),
]

function successOf(answer: AnswerShape): Json {
  if ('redirect' in answer) return { 302: { description: answer.redirect } }
  if (isJson(answer)) {
    const content = { 'application/json': { schema: schemaOf(answer, 'output') } }
    return { 200: { description: 'Done.', content } }
  }
  const content = Object.fromEntries(answer.file.map((type) => [type, { schema: { type: 'string' } }]))
  return { 200: { description: 'A file.', content } }
}

function bodyOf({ upload }: Contract, schema: Json): Json {
  if (!upload) {
    if (Object.keys(propertiesOf(schema)).length === 0) return {}
    return { requestBody: { required: true, content: { 'application/json': { schema } } } }
  }
  const file = { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } }
  const withFiles = {
    ...schema,
    properties: { ...propertiesOf(schema), file },
    required: [...requiredOf(schema), 'file'],
  }
  return { requestBody: { required: true, content: { 'multipart/form-data': { schema: withFiles } } } }
}

function parametersOf(schema: Json, inPath: readonly string[]): Json[] {
  const required = [...requiredOf(schema), ...inPath]
  return Object.entries(propertiesOf(schema)).map(([name, { description, ...property }]) => ({
    name,
    in: inPath.includes(name) ? 'path' : 'query',
    ...(description === undefined ? {} : { description }),
    required: required.includes(name),
    schema: property,
    ...(Array.isArray(property['anyOf']) ? { style: 'form', explode: false } : {}),
  }))
}

/** The fields of an object's schema. */
export const propertiesOf = (schema: Json): Record<string, Json> =>
  (schema['properties'] ?? {}) as Record<string, Json>

/** Which fields of an object are required. */
export const requiredOf = ({ required }: Json): readonly unknown[] =>
  Array.isArray(required) ? required : []

/** Words that appear in many places: they have a name in the document. */
const NAMED = { LanguageTag: languageTag, ModelName: modelName, ContentCollection: contentCollection }

const nameOf = (schema: unknown): string | undefined =>
  schema instanceof z.ZodEnum
    ? Object.entries(NAMED).find(([, named]) => String(named.options) === String(schema.options))?.[0]
    : undefined

/** The JSON schema of what is sent (`input`) or answered (`output`). */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const whole = z.toJSONSchema(schema, {
    io,
    override: ({ zodSchema, jsonSchema }) => {
      const name = nameOf(zodSchema)
      if (name === undefined) return
      delete jsonSchema.type
      delete jsonSchema.enum
      delete jsonSchema.description
      jsonSchema.$ref = `#/components/schemas/${name}`
    },
  })
  return without(whole, '$schema')
}
