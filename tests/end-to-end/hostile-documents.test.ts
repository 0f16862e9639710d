import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '@tienviitta/content-models/snapshot/report'
import type { ChildResult } from '@tienviitta/process/run-child'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HARMLESS_SUMMARY, type HostileRow, MARK, writeHostileRows } from './hostile-rows.ts'
import { currentSiteFolder, textsOfSite } from './site-pages.ts'
import { startOnce } from './start-command.ts'

let data: string
let first: ChildResult
let before: Map<string, string>
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tienviitta-hostile-'))
  first = await startOnce(data, '--no-admin')
  before = await textsOfSite(await currentSiteFolder(data))
})
afterAll(() => rm(data, { recursive: true, force: true }))

describe('npm start -- --once --no-admin', () => {
  it('makes everything from nothing, and succeeds', () => {
    expect(first).toMatchObject({ code: 0 })
    expect(before.get('so/guides/public-transport/index.html')).toContain('<html lang="so"')
    expect(first.output).not.toContain('kept out:')
  })

  it('finds nothing to build the second time', async () => {
    const folder = await currentSiteFolder(data)
    const { code, output } = await startOnce(data, '--no-admin')
    expect(code).toBe(0)
    expect(output).toMatch(/Building the site … .+ \(nothing has changed\)/)
    expect(await currentSiteFolder(data)).toBe(folder)
  })
})

describe('hostile documents written straight into the database', () => {
  let hostile: readonly HostileRow[]
  let result: ChildResult
  let after: Map<string, string>
  beforeAll(async () => {
    hostile = writeHostileRows(data)
    result = await startOnce(data, '--no-admin')
    after = await textsOfSite(await currentSiteFolder(data))
  })

  it('do not keep the site from being built', () => {
    expect(result).toMatchObject({ code: 0 })
    expect([...after.keys()]).toEqual([...before.keys()])
  })

  it('reach no page', () => {
    const names = [...after].filter(([, text]) => /intruder|javascript:|evil\.example/i.test(text))
    expect(names.map(([name]) => name)).toEqual([])
  })

  it('are named in the report and on the terminal with field and reason', async () => {
    const text = await readFile(join(data, 'snapshot', 'report.json'), 'utf8')
    const { keptOut } = JSON.parse(text) as { keptOut: Problem[] }
    for (const { model, slug, language, field, reason } of hostile) {
      const about = { model, slug, ...(language && { language }) }
      expect(keptOut).toContainEqual(
        expect.objectContaining({
          ...about,
          field: expect.stringMatching(field) as string,
          reason: expect.stringMatching(reason) as string,
        }),
      )
      expect(result.output).toContain(
        `kept out: ${model} “${slug}”${language ? ` (${language})` : ''}, field “`,
      )
    }
    expect(new Set(keptOut.map(({ slug }) => slug))).toEqual(new Set(hostile.map(({ slug }) => slug)))
    expect(text).not.toContain(MARK.repeat(100))
  })

  it.each([
    'fi/guides/money-and-debt',
    'so/guides/public-transport',
    'ar/about',
    'fi/words',
    'fi/topics/first-weeks',
    'so/guides/renting-a-home',
  ])('leave the last good version of %s', (page) => {
    const name = `${page}/index.html`
    expect(before.get(name)).toMatch(/<h1/)
    expect(after.get(name)).toBe(before.get(name))
  })

  it('keep nothing else from being published; what only looks like markup is text', () => {
    const page = after.get('fi/guides/school/index.html') ?? ''
    expect(page).toContain('Koulu on &lt;script&gt;alert(')
    expect(page).not.toContain(HARMLESS_SUMMARY)
  })
})
