import { ACCESS_RULES } from '../access-rule.ts'
import { type AnswerShape, type Contract, isJson, pathFields } from '../contract.ts'
import { type Json, propertiesOf, requiredOf, schemaOf } from './openapi.ts'

const HEAD = `# Endpoints of the CMS

Written by \`node cms/src/config/write-api-docs.ts\` from the contracts, which stand beside their features
(\`contracts.ts\`, \`tmx-contracts.ts\`). The same as OpenAPI 3.1: [openapi.json](openapi.json). Payload's own endpoints
(\`/api/guides\` …) are not listed here.

A request needs the session of somebody who is signed in (401 otherwise). A refusal answers
\`{ "message": … }\` in the language of the admin: 400 with \`fields\`, the fields that are wrong and the reason of each;
403 when the access rule does not allow it; 404 when there is no such document; 413 when too much is sent. A question
mark stands after what may be left out.

## Access rules
`

/** The page that lists all endpoints, as Markdown. */
export function apiPage(contracts: readonly Contract[]): string {
  const rules = Object.entries(ACCESS_RULES).map(([name, sentence]) => `- **${name}**: ${sentence}`)
  return `${[HEAD + '\n' + rules.join('\n'), ...contracts.map(sectionOf)].join('\n\n')}\n`
}

function sectionOf(contract: Contract): string {
  const { method, path, summary, access, input, upload, answer } = contract
  const fields = Object.entries(fieldsOf(schemaOf(input, 'input')))
  const place = upload
    ? 'Form'
    : method === 'post'
      ? 'Body'
      : fields.length === pathFields(path).length
        ? 'Path'
        : 'Query'
  const file = upload ? [`- \`file\`: one or more files, together at most ${upload.mostMegabytes} MB`] : []
  const sent = [...fields.map(([name, text]) => `- \`${name}\`: ${text}`), ...file]
  return [
    `## \`${method.toUpperCase()} ${path}\``,
    `${summary} Access: **${access}**.`,
    ...(sent.length === 0 ? [] : [`${place}:`, sent.join('\n')]),
    `Answer: ${answerWords(answer)}`,
  ].join('\n\n')
}

function answerWords(answer: AnswerShape): string {
  if ('redirect' in answer) return `302. ${answer.redirect}`
  if (!isJson(answer)) return `a file, ${answer.file.map((type) => `\`${type}\``).join(' or ')}.`
  return `\`${typeWords(schemaOf(answer, 'output'), 0)}\``
}

/** The fields of an object, each with its type and what it is for. */
function fieldsOf(schema: Json): Record<string, string> {
  const required = requiredOf(schema)
  return Object.fromEntries(
    Object.entries(propertiesOf(schema)).map(([name, property]) => {
      const { description } = property
      const words = typeof description === 'string' ? `. ${description}` : ''
      return [required.includes(name) ? name : `${name}?`, `${typeWords(property, 0)}${words}`]
    }),
  )
}

/** Deeper than this, the page says only that there are more fields; the OpenAPI document has them all. */
const DEEPEST = 2

/** A schema written the way types are: `{ row: { step, … } }`. */
function typeWords(schema: Json, depth: number): string {
  const { type, items, anyOf, enum: choices } = schema
  if (typeof schema['$ref'] === 'string') return schema['$ref'].split('/').at(-1) ?? ''
  if ('const' in schema) return JSON.stringify(schema['const'])
  if (Array.isArray(choices))
    return choices.length > 8
      ? `one of ${choices.length} words`
      : choices.map((each) => JSON.stringify(each)).join(' | ')
  if (Array.isArray(anyOf)) return anyOf.map((each: Json) => typeWords(each, depth)).join(' | ')
  if (type === 'array') return `${typeWords(items as Json, depth)}[]`
  if (type !== 'object') return String(type)
  if (depth === DEEPEST) return '{ … }'
  const required = requiredOf(schema)
  const fields = Object.entries(propertiesOf(schema)).map(
    ([name, property]) => `${name}${required.includes(name) ? '' : '?'}: ${typeWords(property, depth + 1)}`,
  )
  return `{ ${fields.join('; ')} }`
}
