import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '@tienviitta/process/project'
import { installedHostingTools } from '@tienviitta/scripts/test/hosting-tools'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BucketServer, startBucketServer } from './bucket-server.ts'
import { deploy } from './deploying.ts'
import { writeRelease } from './example-release.ts'

const { rclone, moto } = installedHostingTools()

describe.skipIf(rclone === undefined || moto === undefined)(
  'a bucket, set up by its recipe, keeps with each file',
  () => {
    let server: BucketServer
    let site: string
    beforeAll(async () => {
      server = await startBucketServer(moto ?? '')
      site = await mkdtemp(join(tmpdir(), 'tienviitta-site-'))
      await writeRelease(site, '000001', {
        '_astro/page.css': 'p {}',
        'fi/index.html': '<p>hei</p>',
        'fi/events.ics': 'BEGIN:VCALENDAR',
        'fi/feed.json': '{}',
        'media/bridge.webp': 'picture',
        'sitemap.xml': '<urlset/>',
      })
      await server.makeBucket('site')
      const recipe = await readFile(join(projectRoot, 'docs', 'hosting', 'bucket.md'), 'utf8')
      const configuration = join(site, 'rclone.conf')
      const filledIn = (/```ini\n([^]*?)```/u.exec(recipe)?.[1] ?? '')
        .replaceAll('…', 'test')
        .replace('https://s3.example', `http://127.0.0.1:${server.port}`)
      await writeFile(configuration, filledIn)
      await deploy({ site, to: 'storage:site', configuration })
    })
    afterAll(async () => {
      await server.stop()
      await rm(site, { recursive: true })
    })

    const alwaysAsk = 'public, max-age=0, must-revalidate'
    it.each([
      ['fi/index.html', 'text/html; charset=utf-8', alwaysAsk],
      ['fi/events.ics', 'text/calendar; charset=utf-8', alwaysAsk],
      ['fi/feed.json', 'application/json', alwaysAsk],
      ['sitemap.xml', 'application/xml; charset=utf-8', alwaysAsk],
      ['release.json', 'application/json', alwaysAsk],
      ['media/bridge.webp', 'image/webp', 'public, max-age=86400'],
      ['_astro/page.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ])('%s: its type and how long it may be kept', async (key, type, kept) => {
      const { headers } = await server.get('site', key)
      expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([type, kept])
    })

    it('and gets assets before pages, and the release’s name after them', () => {
      const order = server.requests.filter((request) => request.startsWith('PUT /site/'))
      const at = (key: string) => order.findIndex((request) => request.startsWith(`PUT /site/${key}`))
      expect(at('_release-sending.json')).toBeLessThan(at('_astro/page.css'))
      expect(at('_astro/page.css')).toBeLessThan(at('fi/index.html'))
      expect(at('fi/index.html')).toBeLessThan(at('release.json'))
      expect(at('release.json')).toBeLessThan(at('_release.json'))
    })
  },
)
