import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { installedHostingTools } from '@tienviitta/scripts/test/hosting-tools'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBreakingLine } from './breaking-line.ts'
import { deploy, startDeployCommand } from './deploying.ts'
import { writeRelease } from './example-release.ts'
import { type Content, folderContent, withoutNotes } from './folder-content.ts'
import { kindsOfTarget, type RunningTarget } from './kinds-of-target.ts'

const hasRclone = installedHostingTools().rclone !== undefined

/** Pages that name the style sheet that they need, as built pages do. */
const pages = (count: number, word: string) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `fi/guides/guide-${index}/index.html`,
      `<link href="/_astro/page.${word}.css"><p>${`${word} ${index} `.repeat(200)}</p>`,
    ]),
  )
const sheet = (word: string) => ({ [`_astro/page.${word}.css`]: `p { --word: ${word} }`.repeat(200) })
const before = { ...pages(30, 'before'), ...sheet('before'), 'so/gone/index.html': 'before' }
// A release also has the style sheets of the previous one, for pages that a reader still has open.
const after = { ...pages(30, 'after'), ...sheet('before'), ...sheet('after'), 'so/new/index.html': 'after' }

describe.each(kindsOfTarget)('$name', ({ isThere, isRemote, start }) => {
  describe.skipIf(!hasRclone || !isThere)('that was being brought up to date', () => {
    let target: RunningTarget
    let site: string
    let old: Content
    let young: Content
    beforeAll(async () => {
      target = await start()
      site = await mkdtemp(join(tmpdir(), 'tienviitta-site-'))
      await writeRelease(site, '000001', before)
      await writeRelease(site, '000002', after)
      const filesOf = (release: string) => folderContent(join(site, 'releases', release, 'site'))
      ;[old, young] = [await filesOf('000001'), await filesOf('000002')]
    })
    afterAll(async () => {
      await target.stop()
      await rm(site, { recursive: true })
    })

    /** Every page is complete, from one release or the other, and has its style sheet. */
    function expectWholePages(content: Content) {
      for (const [path, text] of Object.entries(content)) {
        if (!path.endsWith('.html')) continue
        expect([old[path], young[path]], path).toContain(text)
        const needed = /href="\/(_astro\/[^"]+)"/u.exec(text)?.[1]
        if (needed !== undefined) expect(content[needed], `${path} needs ${needed}`).toBe(young[needed])
      }
    }

    it('is intact after the command is killed at any moment, and the next one sends only the rest', async () => {
      await target.make('killed')
      const to = target.to('killed')
      await deploy({ site, to, release: '000001' })
      const began = performance.now()
      await deploy({ site, to, release: '000002' })
      const whole = performance.now() - began
      for (const part of isRemote ? [0.4, 0.65, 0.85] : [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
        await deploy({ site, to, release: '000001' })
        const command = startDeployCommand(['--site', site, '--to', to])
        await wait(whole * part)
        command.kill('SIGKILL')
        await once(command, 'close')
        const left = withoutNotes(await target.content('killed'))
        expectWholePages(left)

        const arrived = Object.keys(young).filter((path) => left[path] === young[path])
        // The killed command's rclone may still be ending, and may still write a file.
        const { sent } = await deploy({ site, to, tries: 3 })
        const inVain = sent.paths.filter((path) => arrived.includes(path))
        // Where no hash is reported, a file whose earlier version has the same length is not trusted: release.json.
        expect(inVain.filter((path) => old[path]?.length !== young[path]?.length)).toEqual([])
        expect(withoutNotes(await target.content('killed'))).toEqual(young)
      }
    })

    it('becomes the release that is sent next, whichever was interrupted', async () => {
      await target.make('other')
      const to = target.to('other')
      const command = startDeployCommand(['--site', site, '--to', to, '--release', '000002'])
      const isSending = new Promise<void>((resolve) => {
        command.stdout?.on('data', (data: Buffer) => {
          if (data.includes('Sending')) resolve()
        })
      })
      await isSending
      command.kill('SIGKILL')
      await once(command, 'close')
      await deploy({ site, to, release: '000001', tries: 3 })
      expect(withoutNotes(await target.content('other'))).toEqual(old)
    })

    it.skipIf(!isRemote)('goes on after the connection broke twice', async () => {
      await target.make('broken')
      const line = await openBreakingLine(target.port ?? 0)
      const to = target.to('broken', line.port)
      await deploy({ site, to, release: '000001' })
      line.cutAfter(60_000, 2)
      const { sent, told } = await deploy({ site, to, tries: 5 })
      expect(line.cuts()).toBe(2)
      for (const text of told) expect(text).toMatch(/The connection broke|The server does not answer/u)
      expect(sent.paths.length).toBeGreaterThan(0)
      expect(withoutNotes(await target.content('broken'))).toEqual(young)
      await line.close()
    })

    it.skipIf(!isRemote)(
      'says that the connection broke when it breaks for good, and keeps complete pages',
      async () => {
        await target.make('ended')
        const line = await openBreakingLine(target.port ?? 0)
        await deploy({ site, to: target.to('ended', line.port), release: '000001' })
        line.cutAfter(60_000, Infinity)
        await expect(deploy({ site, to: target.to('ended', line.port), tries: 1 })).rejects.toThrow(
          /could not be brought up to date\. (The connection broke|The server does not answer)/u,
        )
        await line.close()
        expectWholePages(withoutNotes(await target.content('ended')))
        await deploy({ site, to: target.to('ended') })
        expect(withoutNotes(await target.content('ended'))).toEqual(young)
      },
    )
  })
})
