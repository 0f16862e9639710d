import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installedHostingTools } from '@tienviitta/scripts/test/hosting-tools'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deploy } from './deploying.ts'
import { writeRelease } from './example-release.ts'
import { folderContent, withoutNotes } from './folder-content.ts'
import { kindsOfTarget, type RunningTarget } from './kinds-of-target.ts'

const hasRclone = installedHostingTools().rclone !== undefined

const first = {
  '_astro/page.one.css': 'p { color: black }',
  'media/bridge.webp': Buffer.alloc(40_000, 7),
  'fi/guides/housing/index.html': '<p>asuminen</p>',
  'fi/guides/work/index.html': '<p>työ</p>',
  'fi/guides/taxes/index.html': '<p>verot</p>',
  'fi/guides/äiti ja #lapsi/index.html': '<p>äiti</p>',
  'fi/old/index.html': '<p>vanha</p>',
  'so/old/deep/index.html': '<p>hore</p>',
  'fi/events.ics': 'BEGIN:VCALENDAR',
}
const second = {
  '_astro/page.one.css': first['_astro/page.one.css'],
  '_astro/page.two.css': 'p { color: navy }',
  'media/bridge.webp': first['media/bridge.webp'],
  'fi/guides/housing/index.html': '<p>Asuminen</p>', // of the same length as before
  'fi/guides/work/index.html': first['fi/guides/work/index.html'],
  'fi/guides/taxes/index.html': '<p>verot, uudet ohjeet</p>',
  'fi/guides/äiti ja #lapsi/index.html': '<p>äiti ja lapsi</p>',
  'fi/events.ics': 'BEGIN:VCALENDAR\nEND:VCALENDAR',
  'so/index.html': '<p>bogga hore</p>',
}
const differing = [
  '_astro/page.two.css',
  'fi/events.ics',
  'fi/guides/housing/index.html',
  'fi/guides/taxes/index.html',
  'fi/guides/äiti ja #lapsi/index.html',
  'release.json',
  'so/index.html',
]
const gone = ['fi/old/index.html', 'so/old/deep/index.html']

describe.each(kindsOfTarget)('$name', ({ isThere, start }) => {
  describe.skipIf(!hasRclone || !isThere)('gets releases', () => {
    let target: RunningTarget
    let site: string
    beforeAll(async () => {
      target = await start()
      site = await mkdtemp(join(tmpdir(), 'tienviitta-site-'))
      await writeRelease(site, '000001', first)
      await writeRelease(site, '000002', second)
    })
    afterAll(async () => {
      await target.stop()
      await rm(site, { recursive: true })
    })
    const filesOf = (release: string) => folderContent(join(site, 'releases', release, 'site'))

    it('of which only the differences are sent, and then equals the second byte for byte', async () => {
      await target.make('updated')
      const to = target.to('updated')
      const whole = await deploy({ site, to, release: '000001' })
      expect(whole.sent.paths).toHaveLength(Object.keys(first).length + 5)
      expect(withoutNotes(await target.content('updated'))).toEqual(await filesOf('000001'))

      const update = await deploy({ site, to }) // the current one
      expect(update.sent.paths).toEqual(differing)
      expect(update.logged).toHaveLength(differing.length)
      expect(update.removed).toEqual(gone)
      const content = await target.content('updated')
      expect(withoutNotes(content)).toEqual(await filesOf('000002'))
      expect(Object.keys(content).filter((path) => path.startsWith('_release'))).toEqual(['_release.json'])

      const again = await deploy({ site, to })
      expect([again.touched, again.logged]).toEqual([[], []])

      await deploy({ site, to, release: '000001' })
      expect(withoutNotes(await target.content('updated'))).toEqual(await filesOf('000001'))
    })

    it('and gives the purge command exactly the addresses that changed', async () => {
      await target.make('purged')
      const to = target.to('purged')
      await deploy({ site, to, release: '000001' })
      const list = join(site, 'purged.txt')
      await deploy({ site, to, purge: `cat > '${list}'` })
      expect((await readFile(list, 'utf8')).trim().split('\n').sort()).toEqual(
        [
          'https://www.example.fi/_astro/page.two.css',
          'https://www.example.fi/fi/events.ics',
          'https://www.example.fi/fi/guides/%C3%A4iti%20ja%20%23lapsi/',
          'https://www.example.fi/fi/guides/housing/',
          'https://www.example.fi/fi/guides/taxes/',
          'https://www.example.fi/fi/old/',
          'https://www.example.fi/release.json',
          'https://www.example.fi/so/',
          'https://www.example.fi/so/old/deep/',
        ].sort(),
      )
    })

    it('and a failed purge is repeated by the next deploy', async () => {
      await target.make('unpurged')
      const to = target.to('unpurged')
      await deploy({ site, to, release: '000001' })
      await expect(deploy({ site, to, purge: 'echo no such zone >&2; exit 3' })).rejects.toThrow(
        /the purge command failed \(exit code 3\)[^]*no such zone/u,
      )
      const list = join(site, 'late.txt')
      const again = await deploy({ site, to, purge: `cat > '${list}'` })
      expect(again.sent.paths.length).toBeLessThanOrEqual(2) // without hashes, those of the same length
      expect((await readFile(list, 'utf8')).trim().split('\n')).toHaveLength(differing.length + gone.length)
    })

    it('and keeps the files of others', async () => {
      await target.make('shared')
      const to = target.to('shared')
      await target.put('shared', 'theirs/index.html', 'not ours')
      await expect(deploy({ site, to, release: '000001' })).rejects.toThrow(
        /is not empty, and what is there \(theirs\) was not sent by this command.*--replace-foreign/u,
      )
      expect(await target.content('shared')).toEqual({ 'theirs/index.html': 'not ours' })

      await deploy({ site, to, release: '000001', replaceForeign: true })
      await target.put('shared', 'so/old/theirs.txt', 'not ours either')
      await deploy({ site, to })
      expect(withoutNotes(await target.content('shared'))).toEqual({
        ...(await filesOf('000002')),
        'theirs/index.html': 'not ours',
        'so/old/theirs.txt': 'not ours either',
      })
    })

    it('and finds what was changed there behind its back, when asked to recheck', async () => {
      await target.make('drifted')
      const to = target.to('drifted')
      await deploy({ site, to })
      await target.put('drifted', 'fi/guides/work/index.html', '<p>somebody else</p>')
      expect((await deploy({ site, to })).sent.paths).toEqual([])
      const mended = await deploy({ site, to, recheck: true })
      expect(mended.sent.paths).toEqual(['fi/guides/work/index.html'])
      expect(withoutNotes(await target.content('drifted'))).toEqual(await filesOf('000002'))
    })

    it('even when its notes were lost half-written', async () => {
      await target.make('damaged')
      const to = target.to('damaged')
      await deploy({ site, to, release: '000001' })
      await target.put('damaged', '_release.json', '{"formatVersion":1,"files":{"fi/gui')
      await writeFile(join(site, 'unused'), '')
      await deploy({ site, to })
      const content = withoutNotes(await target.content('damaged'))
      expect(content).toMatchObject(await filesOf('000002'))
    })
  })
})
