import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { builtPages, siteFolder, textOf } from '../pages/built-pages.ts'
import { markupRules } from './markup-rules.ts'

const pages = builtPages(siteFolder())
const validator = new HtmlValidate(new FileSystemConfigLoader(markupRules))

describe('markup', () => {
  it.each(pages)('$path is valid', async (page) => {
    const { results } = await validator.validateString(textOf(page), page.file)
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
    )
    expect(faults).toEqual([])
  })
})
