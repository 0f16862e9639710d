import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SiteServer, serveSite } from '@tienviitta/publisher/serve'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  builtPages,
  fullestPages,
  isLongRun,
  languagesOfDirection,
  lookedAtLanguages,
  pagesOfNoLanguage,
  siteFolder,
  templateOf,
} from '../pages/built-pages.ts'
import { browserPath } from '../pages/open-browser.ts'
import { runPa11yCi } from './pa11y-ci.ts'

const folder = siteFolder()
const all = builtPages(folder)
const of = (languages: readonly string[]) => languages.flatMap((language) => fullestPages(all, language))
const guidesOf = (languages: readonly string[]) =>
  of(languages).filter(({ path }) => templateOf(path) === '/guides/*')
const others = lookedAtLanguages.filter((language) => !languagesOfDirection.includes(language))

describe.each([
  { width: 320, looked: [...pagesOfNoLanguage(all), ...of(languagesOfDirection), ...guidesOf(others)] },
  { width: 1280, looked: of(isLongRun ? lookedAtLanguages : ['fi']) },
])('at $width pixels', ({ width, looked }) => {
  let server: SiteServer
  let scratch: string
  let faults: Map<string, string[]>
  const urlOf = (path: string) => `http://127.0.0.1:${server.port}${path}`

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'accessibility-'))
    server = await serveSite({ folder, port: 0, host: '127.0.0.1' })
    const urls = looked.map(({ path }) => urlOf(path))
    faults = await runPa11yCi({ urls, width, browserPath: browserPath(), scratch })
  })
  afterAll(async () => {
    await server.close()
    await rm(scratch, { recursive: true })
  })

  it.each(looked)('$path has no fault that axe or HTML_CodeSniffer finds', ({ path }) => {
    const found = faults.get(urlOf(path))
    expect(found, found?.join('\n')).toEqual([])
  })
})
