import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@tienviitta/process/free-port'
import { commandFile, projectRoot } from '@tienviitta/process/project'
import { stopChild } from '@tienviitta/process/run-child'
import { installedHostingTools } from '@tienviitta/scripts/test/hosting-tools'
import { untilReady } from '@tienviitta/scripts/test/until-ready'
import { pageHeaders } from '@tienviitta/site/build/headers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeRelease } from './example-release.ts'

const tools = installedHostingTools()

/** The configuration that a recipe gives. */
async function documented(name: string): Promise<string> {
  const text = await readFile(join(projectRoot, 'docs', 'hosting', `${name}.md`), 'utf8')
  const block = /```(?:nginx|caddyfile)\n([^]*?)```/u.exec(text)?.[1]
  if (block === undefined) throw new Error(`docs/hosting/${name}.md has no configuration`)
  return block
}

/** Replaces words of a recipe with the values of the test; each must be there. */
function filledIn(text: string, words: Readonly<Record<string, string>>): string {
  return Object.entries(words).reduce((filled, [word, value]) => {
    if (!filled.includes(word)) throw new Error(`The recipe does not say "${word}"`)
    return filled.replaceAll(word, value)
  }, text)
}

interface Place {
  readonly home: string
  readonly site: string
  readonly port: number
}

/** Starts nginx with the recipe's server; around it is only what Debian's own nginx.conf has. */
async function startNginx({ home, site, port }: Place): Promise<ChildProcess> {
  const server = filledIn(await documented('nginx'), {
    'listen 80': `listen 127.0.0.1:${port}`,
    '/var/lib/tienviitta/site': site,
    '/etc/nginx/tienviitta': home,
  })
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${home}/${name};`)
    .join('\n')
  const main = `daemon off; pid ${home}/nginx.pid; error_log stderr;${process.getuid?.() === 0 ? ' user root;' : ''}
events {}
http {
access_log off; include /etc/nginx/mime.types; default_type application/octet-stream;
${temporary}
${server}
}`
  await writeFile(join(home, 'nginx.conf'), main)
  return spawn(tools.nginx ?? '', ['-c', join(home, 'nginx.conf'), '-e', 'stderr'], { stdio: 'ignore' })
}

/** Starts Caddy with the recipe, without a certificate. */
async function startCaddy({ home, site, port }: Place): Promise<ChildProcess> {
  const server = filledIn(await documented('caddy'), {
    'www.example.fi {': `http://127.0.0.1:${port} {\n\tbind 127.0.0.1`,
    '/var/lib/tienviitta/site': site,
    '/etc/caddy/tienviitta': home,
  })
  await writeFile(join(home, 'Caddyfile'), `{\n\tadmin off\n}\n${server}`)
  const args = ['run', '--config', join(home, 'Caddyfile'), '--adapter', 'caddyfile']
  const env = { ...process.env, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home }
  return spawn(tools.caddy ?? '', args, { stdio: 'ignore', env })
}

describe.each([
  { name: 'nginx', program: tools.nginx, start: startNginx },
  { name: 'caddy', program: tools.caddy, start: startCaddy },
])('$name, set up by its recipe', ({ name, program, start }) => {
  describe.skipIf(program === undefined)('serves a release:', () => {
    let place: Place
    let server: ChildProcess
    const get = (path: string, headers: Record<string, string> = {}) =>
      fetch(`http://127.0.0.1:${place.port}${path}`, { redirect: 'manual', headers })
    const pathOf = (location: string | null) =>
      new URL(location ?? '', `http://127.0.0.1:${place.port}`).pathname

    const files = (word: string) => ({
      'fi/guides/housing/index.html': `<p>${word}</p>`.repeat(100),
      'fi/feed.json': '{}',
      'fi/events.ics': 'BEGIN:VCALENDAR',
      'gallery/index.html': '<p>gallery</p>',
      'media/bridge.webp': 'picture',
      '_astro/page.one.css': 'p {}',
      '_release.json': '{}',
    })

    beforeAll(async () => {
      const home = await mkdtemp(join(tmpdir(), 'tienviitta-web-'))
      await chmod(home, 0o755)
      place = { home, site: join(home, 'site'), port: await freePort() }
      await mkdir(place.site)
      await writeRelease(place.site, '000001', files('one'))
      const written = spawnSync(
        process.execPath,
        [
          '--disable-warning=ExperimentalWarning',
          commandFile('hosting'),
          ...['--for', name, '--out', home, '--site', place.site],
        ],
        { encoding: 'utf8' },
      )
      expect(written.stderr).toBe('')
      server = await start(place)
      await untilReady({ child: server, name, tryOnce: () => get('/'), patience: 30_000 })
    })
    afterAll(async () => {
      await stopChild(server)
      await rm(place.home, { recursive: true })
    })

    it('a page at its address with a slash, with the headers of every page', async () => {
      const response = await get('/fi/guides/housing/')
      expect([response.status, await response.text()]).toEqual([200, '<p>one</p>'.repeat(100)])
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      for (const [header, value] of Object.entries(pageHeaders()))
        expect(response.headers.get(header), header).toBe(value)
      expect(response.headers.get('x-robots-tag')).toBeNull()
      expect((await get('/gallery/')).headers.get('x-robots-tag')).toBe('noindex')
    })

    it('compressed, and not again when it has not changed', async () => {
      const response = await get('/fi/guides/housing/', { 'accept-encoding': 'gzip' })
      expect(response.headers.get('content-encoding')).toBe('gzip')
      const etag = response.headers.get('etag') ?? ''
      expect((await get('/fi/guides/housing/', { 'if-none-match': etag })).status).toBe(304)
    })

    it('a redirect to the address with the slash', async () => {
      const response = await get('/fi/guides/housing')
      expect([301, 308]).toContain(response.status)
      expect(pathOf(response.headers.get('location'))).toBe('/fi/guides/housing/')
    })

    it('the redirects of _redirects', async () => {
      const response = await get('/fi/guides/renting/')
      expect([response.status, pathOf(response.headers.get('location'))]).toEqual([
        301,
        '/fi/guides/housing/',
      ])
    })

    it.each([
      '/none/',
      '/fi/guides/',
      '/_astro/none.css',
      '/_headers',
      '/_redirects',
      '/_release.json',
      '/none.ics',
    ])('404.html for %s', async (path) => {
      const response = await get(path)
      expect([response.status, await response.text()]).toEqual([
        404,
        '<!doctype html><title>Not here</title><p>nothing here</p>',
      ])
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    })

    it.each([
      ['/_astro/page.one.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
      ['/media/bridge.webp', 'image/webp', 'public, max-age=86400'],
      ['/fi/events.ics', 'text/calendar; charset=utf-8', 'public, max-age=0, must-revalidate'],
      ['/fi/feed.json', 'application/json', 'public, max-age=0, must-revalidate'],
      ['/release.json', 'application/json', 'public, max-age=0, must-revalidate'],
    ])('%s with its type, and how long it may be kept', async (path, type, kept) => {
      const { status, headers } = await get(path)
      expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, type, kept])
    })

    it('nothing outside of it', async () => {
      const status = await new Promise((resolve, reject) => {
        const path = '/../releases/000001/manifest.json'
        request({ host: '127.0.0.1', port: place.port, path }, (response) => {
          response.resume()
          resolve(response.statusCode)
        })
          .on('error', reject)
          .end()
      })
      expect([400, 404]).toContain(status)
    })

    it('and the next one from the switch on, without a failed request', async () => {
      const seen = new Set<string>()
      let isOver = false
      const readers = Array.from({ length: 4 }, async () => {
        while (!isOver) {
          const response = await get('/fi/guides/housing/')
          seen.add(`${response.status} ${(await response.text()).slice(0, 12)}`)
        }
      })
      for (let number = 2; number <= 12; number += 1) {
        const release = String(number).padStart(6, '0')
        // Written beside it, so that the switch is the only change to the served link.
        const beside = join(place.home, 'beside')
        await writeRelease(beside, release, files(number % 2 === 0 ? 'two' : 'one'))
        const link = join(place.site, 'next')
        await symlink(join(beside, 'releases', release, 'site'), link)
        await rename(link, join(place.site, 'current'))
        const shown = await (await get('/fi/guides/housing/')).text()
        expect(shown.startsWith(number % 2 === 0 ? '<p>two</p>' : '<p>one</p>')).toBe(true)
        expect(await (await get('/release.json')).json()).toMatchObject({ release })
      }
      isOver = true
      await Promise.all(readers)
      expect([...seen].sort()).toEqual(['200 <p>one</p><p', '200 <p>two</p><p'])
    })
  })
})
