import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '@tienviitta/content-models/languages/registry'
import {
  builtPages,
  fullestPages,
  isLongRun,
  languagesOfDirection,
  pagesOfNoLanguage,
  siteFolder,
  textOf,
} from '../pages/built-pages.ts'
import { markupRules } from './markup-rules.ts'

const all = builtPages(siteFolder())
/** Markup depends on the template; what texts can do to it shows in any language. */
const pages = isLongRun
  ? all
  : LANGUAGES.map(({ tag }) => tag as string)
      .flatMap((language) =>
        languagesOfDirection.includes(language)
          ? all.filter(({ path }) => path.startsWith(`/${language}/`))
          : fullestPages(all, language),
      )
      .concat(pagesOfNoLanguage(all))
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
