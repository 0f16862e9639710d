import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { openApiDocument } from '../endpoints/docs/openapi.ts'
import { apiDocs } from './api-docs.ts'
import { CONTRACTS } from './contracts.ts'

describe('the pages about the endpoints', () => {
  test.each(Object.entries(apiDocs()))('%s is what the contracts say', async (file, text) => {
    const there = await readFile(file, 'utf8')
    expect(there, `Run: node cms/src/config/write-api-docs.ts (${path.basename(file)})`).toBe(text)
  })

  test('a third-party validator accepts the OpenAPI document, and rejects a broken one', async () => {
    const document = openApiDocument(CONTRACTS)
    expect(await new Validator().validate(document)).toEqual({ valid: true })
    const broken = { ...document, paths: { 'no-slash': {} } }
    expect(await new Validator().validate(broken)).toMatchObject({ valid: false })
  })

  test('each of its operations has a name of its own', () => {
    const { paths } = openApiDocument(CONTRACTS)
    const names = [...JSON.stringify(paths).matchAll(/"operationId":"(\w+)"/gu)].map(([, name]) => name)
    expect(names).toHaveLength(CONTRACTS.length)
    expect(new Set(names).size).toBe(CONTRACTS.length)
  })
})
